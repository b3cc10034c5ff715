import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import type {
  Survey,
  SurveyAnswer,
} from 'backstage-plugin-platform-value-common';
import { useState, type FormEvent } from 'react';
import { useFormat } from '../format/useFormat';
import { ActionButton } from '../theme/ActionButton';
import { Text } from '../theme/Text';
import { emptyEntry, toAnswer, type AnswerEntry } from './newAnswer';
import { ScaleQuestion } from './ScaleQuestion';

type Question = Survey['questions'][number];

const Form = styled('form')({ display: 'grid', gap: 24 });

const Open = styled('div')({ display: 'grid', gap: 8, maxWidth: 560 });

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 16 });

const scales = {
  nps: { name: 'nps', from: 0, to: 10 },
  'developer-csat': { name: 'developerCsat', from: 1, to: 5 },
} as const;

interface AskedProps {
  question: Question;
  entry: AnswerEntry;
  onChange(part: Partial<AnswerEntry>): void;
}

function OpenQuestion({ question, entry, onChange }: AskedProps) {
  const { t } = useFormat();
  return (
    <Open>
      <Text aria-hidden>{question.text}</Text>
      <TextField
        multiline
        size="small"
        minRows={2}
        helperText={t('surveys.invite.commentHint')}
        inputProps={{ maxLength: 1000, 'aria-label': question.text }}
        value={entry.comment}
        onChange={event => onChange({ comment: event.target.value })}
      />
    </Open>
  );
}

function Asked(props: AskedProps) {
  const { question, entry, onChange } = props;
  const { t } = useFormat();
  const { kind, text } = question;
  if (kind === 'open') {
    return <OpenQuestion {...props} />;
  }
  const { name, from, to } = scales[kind];
  return (
    <ScaleQuestion
      {...{ text, from, to }}
      lowest={t(`surveys.invite.lowest.${kind}`)}
      highest={t(`surveys.invite.highest.${kind}`)}
      value={entry[name]}
      onChange={value => onChange({ [name]: value })}
    />
  );
}

/** The questions of a wave; each can be left out, but not all of them. */
export function AnswerForm(props: {
  title: string;
  questions: Question[];
  /** What keeps it from being sent. */
  message: string | undefined;
  onMessage(message: string | undefined): void;
  onSend(answer: SurveyAnswer): Promise<void>;
  onDismiss(): void;
}) {
  const { title, questions, message, onMessage, onSend, onDismiss } = props;
  const { t } = useFormat();
  const [entry, setEntry] = useState(emptyEntry);
  const change = (part: Partial<AnswerEntry>) =>
    setEntry(current => ({ ...current, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = toAnswer(entry);
    onMessage(answer ? undefined : t('surveys.invite.nothing'));
    await (answer && onSend(answer));
  };
  return (
    <Form onSubmit={submit} aria-label={title} noValidate>
      {questions.map(question => (
        <Asked key={question.id} {...{ question, entry }} onChange={change} />
      ))}
      {message && <Text role="alert">{message}</Text>}
      <Buttons>
        <ActionButton type="submit" variant="contained">
          {t('surveys.invite.send')}
        </ActionButton>
        <ActionButton onClick={onDismiss}>
          {t('surveys.invite.notNow')}
        </ActionButton>
      </Buttons>
    </Form>
  );
}
