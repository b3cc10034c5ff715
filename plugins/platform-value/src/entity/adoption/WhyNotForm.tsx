import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import type {
  CapabilityAdoption,
  NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';
import { useState, type FormEvent } from 'react';
import { describeError } from '../../api/describeError';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { Text } from '../../theme/Text';
import { AnswerChoices } from './AnswerChoices';
import { faultOf, toEntry, toReason, type ReasonEntry } from './newReason';

const Form = styled('form')({ display: 'grid', gap: 24 });

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 16 });

const shrunk = { shrink: true };

function useReasonForm(
  capability: CapabilityAdoption,
  onSave: (reason: NewAdoptionReason) => Promise<void>,
) {
  const { t } = useFormat();
  const [entry, setEntry] = useState(() => toEntry(capability.reason));
  const [message, setMessage] = useState<string>();
  const change = (part: Partial<ReasonEntry>) =>
    setEntry(current => ({ ...current, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fault = faultOf(entry);
    const reason = toReason(entry);
    setMessage(fault && t(`adoption.whyNot.${fault}`));
    try {
      await (reason && onSave(reason));
    } catch (error) {
      setMessage(describeError(error));
    }
  };
  return { entry, change, submit, message };
}

function DateField(props: {
  label: string;
  hint?: string;
  value: string;
  onChange(value: string): void;
}) {
  return (
    <TextField
      type="date"
      size="small"
      label={props.label}
      helperText={props.hint}
      InputLabelProps={shrunk}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}

/** Says why a capability is not adopted. */
export function WhyNotForm(props: {
  capability: CapabilityAdoption;
  title: string;
  onSave(reason: NewAdoptionReason): Promise<void>;
  onCancel(): void;
}) {
  const { capability, title, onSave, onCancel } = props;
  const { t } = useFormat();
  const { entry, change, submit, message } = useReasonForm(capability, onSave);
  return (
    <Form onSubmit={submit} aria-label={title} noValidate>
      <AnswerChoices
        title={title}
        chosen={entry.answer}
        onChoose={answer => change({ answer })}
      />
      {entry.answer === 'planned' && (
        <DateField
          label={t('adoption.whyNot.plannedFor')}
          value={entry.plannedFor}
          onChange={plannedFor => change({ plannedFor })}
        />
      )}
      <TextField
        size="small"
        multiline
        label={t('adoption.whyNot.comment')}
        helperText={t('adoption.whyNot.commentHint')}
        inputProps={{ maxLength: 500 }}
        value={entry.comment}
        onChange={event => change({ comment: event.target.value })}
      />
      <DateField
        label={t('adoption.whyNot.exemptUntil')}
        hint={t('adoption.whyNot.exemptHint')}
        value={entry.exemptUntil}
        onChange={exemptUntil => change({ exemptUntil })}
      />
      {message && <Text role="alert">{message}</Text>}
      <Buttons>
        <ActionButton type="submit" variant="contained">
          {t('adoption.whyNot.save')}
        </ActionButton>
        <ActionButton onClick={onCancel}>
          {t('adoption.whyNot.cancel')}
        </ActionButton>
      </Buttons>
    </Form>
  );
}
