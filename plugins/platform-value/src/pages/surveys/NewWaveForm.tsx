import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import type {
  NewSurvey,
  PlatformSummary,
} from 'backstage-plugin-platform-value-common';
import { useState, type FormEvent } from 'react';
import { describeError } from '../../api/describeError';
import { useNow } from '../../clock/useNow';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { Text } from '../../theme/Text';
import { beginWave, offeredDays, readWave, type WaveEntry } from './newWave';
import { PlatformField } from './PlatformField';

const Form = styled('form')({ display: 'grid', gap: 24 });

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 16 });

function useWaveForm(onSave: (survey: NewSurvey) => Promise<void>) {
  const { t, format } = useFormat();
  const now = useNow();
  const [entry, setEntry] = useState(() => beginWave(now));
  const [message, setMessage] = useState<string>();
  const days = offeredDays(now);
  const change = (part: Partial<WaveEntry>) =>
    setEntry(current => ({ ...current, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readWave(entry, now);
    if (!read.ok) {
      const first = format.calendarDate(days.first);
      const last = format.calendarDate(days.last);
      setMessage(t(`surveys.create.${read.fault}`, { first, last }));
      return;
    }
    try {
      await onSave(read.survey);
    } catch (error) {
      setMessage(describeError(error));
    }
  };
  return { entry, days, message, change, submit };
}

/** Opens a wave: about what, until when, and what to ask beside the two that are always asked. */
export function NewWaveForm(props: {
  platforms: PlatformSummary[];
  onSave(survey: NewSurvey): Promise<void>;
  onCancel(): void;
}) {
  const { platforms, onSave, onCancel } = props;
  const { t } = useFormat();
  const { entry, days, message, change, submit } = useWaveForm(onSave);
  return (
    <Form onSubmit={submit} aria-label={t('surveys.create.title')} noValidate>
      <PlatformField
        platforms={platforms}
        value={entry.platform}
        onChange={platform => change({ platform })}
      />
      <TextField
        type="date"
        size="small"
        label={t('surveys.create.lastDay')}
        helperText={t('surveys.create.lastDayHint')}
        InputLabelProps={{ shrink: true }}
        inputProps={{ min: days.first, max: days.last }}
        value={entry.lastDay}
        onChange={event => change({ lastDay: event.target.value })}
      />
      <TextField
        size="small"
        label={t('surveys.create.question')}
        helperText={t('surveys.create.questionHint')}
        InputLabelProps={{ shrink: true }}
        inputProps={{ maxLength: 200 }}
        value={entry.openQuestion}
        onChange={event => change({ openQuestion: event.target.value })}
      />
      {message && <Text role="alert">{message}</Text>}
      <Buttons>
        <ActionButton type="submit" variant="contained">
          {t('surveys.create.save')}
        </ActionButton>
        <ActionButton onClick={onCancel}>
          {t('surveys.create.cancel')}
        </ActionButton>
      </Buttons>
    </Form>
  );
}
