import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import type {
  KeyResult,
  NewCheckIn,
} from 'backstage-plugin-platform-value-common';
import { useState, type FormEvent } from 'react';
import { describeError } from '../../../api/describeError';
import { Section } from '../../../entity/explain/Section';
import { useFormat } from '../../../format/useFormat';
import { useFocusOnArrival } from '../../../okrs/useFocusOnArrival';
import { ActionButton } from '../../../theme/ActionButton';
import { SecondaryText, Text } from '../../../theme/Text';
import { readCheckIn, type CheckInEntry } from './newCheckIn';

const Form = styled('form')({ display: 'grid', gap: 16, paddingTop: 8 });

const Foot = styled('div')({ display: 'flex', alignItems: 'center', gap: 16 });

function textOf(value: number | undefined, factor = 1): string {
  return value === undefined
    ? ''
    : String(Math.round(value * factor * 100) / 100);
}

function beginOf({ value, confidence }: KeyResult): CheckInEntry {
  return {
    value: textOf(value),
    confidence: textOf(confidence, 100),
    comment: '',
  };
}

function useCheckIn(
  keyResult: KeyResult,
  onSave: (checkIn: NewCheckIn) => Promise<void>,
) {
  const { t } = useFormat();
  const [entry, setEntry] = useState(() => beginOf(keyResult));
  const [wrong, setWrong] = useState<string>();
  const [saved, setSaved] = useState(false);
  const change = (part: Partial<CheckInEntry>) => {
    setSaved(false);
    setEntry(current => ({ ...current, ...part }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const read = readCheckIn(entry);
    if (!read.ok) {
      setWrong(t(`okrs.checkIn.${read.fault}`));
      return;
    }
    try {
      await onSave(read.checkIn);
      setWrong(undefined);
      setEntry(current => ({ ...current, comment: '' }));
      setSaved(true);
    } catch (error) {
      setWrong(describeError(error));
    }
  };
  return { entry, change, submit, wrong, saved };
}

/** Says how a key result stands: its value, how sure, and why. */
export function CheckInForm(props: {
  keyResult: KeyResult;
  onSave(checkIn: NewCheckIn): Promise<void>;
}) {
  const { keyResult, onSave } = props;
  const { unit, measuredBy } = keyResult;
  const { t } = useFormat();
  const field = useFocusOnArrival<HTMLInputElement>();
  const { entry, change, submit, wrong, saved } = useCheckIn(keyResult, onSave);
  return (
    <Section title={t('okrs.checkIn.form')}>
      <Form onSubmit={submit} aria-label={t('okrs.checkIn.form')} noValidate>
        <TextField
          inputRef={field}
          size="small"
          label={
            unit ? t('okrs.checkIn.valueIn', { unit }) : t('okrs.checkIn.value')
          }
          helperText={measuredBy && t('okrs.checkIn.valueMeasured')}
          inputProps={{ inputMode: 'decimal' }}
          value={entry.value}
          onChange={event => change({ value: event.target.value })}
        />
        <TextField
          size="small"
          label={t('okrs.checkIn.confidence')}
          helperText={t('okrs.checkIn.confidenceHint')}
          inputProps={{ inputMode: 'decimal' }}
          value={entry.confidence}
          onChange={event => change({ confidence: event.target.value })}
        />
        <TextField
          size="small"
          multiline
          label={t('okrs.checkIn.comment')}
          helperText={t('okrs.checkIn.commentHint')}
          inputProps={{ maxLength: 500 }}
          value={entry.comment}
          onChange={event => change({ comment: event.target.value })}
        />
        {wrong && <Text role="alert">{wrong}</Text>}
        <Foot>
          <ActionButton type="submit" variant="contained">
            {t('okrs.checkIn.save')}
          </ActionButton>
          <SecondaryText role="status">
            {saved && t('okrs.checkIn.saved')}
          </SecondaryText>
        </Foot>
      </Form>
    </Section>
  );
}
