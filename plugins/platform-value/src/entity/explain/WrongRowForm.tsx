import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import type {
  EvidenceRow,
  NewExclusion,
} from 'backstage-plugin-platform-value-common';
import { useId, useState, type FormEvent } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { describeError } from '../../api/describeError';
import { useFormat } from '../../format/useFormat';
import { Text } from '../../theme/Text';
import {
  faultOf,
  incidentOf,
  toExclusion,
  type WrongRowEntry,
} from './newExclusion';
import { WrongRowActions } from './WrongRowActions';

const Form = styled('form')({
  display: 'grid',
  gap: 16,
  padding: '8px 0 16px',
});

const Buttons = styled('div')({ display: 'flex', gap: 8 });

const empty: WrongRowEntry = { action: 'exclude', deployment: '', reason: '' };

function useWrongRow(
  row: EvidenceRow,
  onSave: (exclusion: NewExclusion) => Promise<void>,
) {
  const { t } = useFormat();
  const [entry, setEntry] = useState(empty);
  const [message, setMessage] = useState<string>();
  const change = (part: Partial<WrongRowEntry>) =>
    setEntry(current => ({ ...current, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fault = faultOf(entry);
    if (fault) {
      setMessage(t(`explain.wrong.${fault}`));
      return;
    }
    try {
      await onSave(toExclusion(row, entry));
    } catch (error) {
      setMessage(describeError(error));
    }
  };
  return { entry, change, submit, message };
}

/** Says what is wrong with a row, and why. */
export function WrongRowForm(props: {
  row: EvidenceRow;
  /** Deployments to choose from when an incident is linked anew. */
  deployments: string[];
  onSave(exclusion: NewExclusion): Promise<void>;
  onCancel(): void;
}) {
  const { row, deployments, onSave, onCancel } = props;
  const { t } = useFormat();
  const { entry, change, submit, message } = useWrongRow(row, onSave);
  const listId = useId();
  const title = t('explain.wrong.title', { row: row.externalId });
  return (
    <Form onSubmit={submit} aria-label={title} noValidate>
      <WrongRowActions
        title={title}
        mayRelink={incidentOf(row) !== undefined}
        chosen={entry.action}
        onChoose={action => change({ action })}
      />
      {entry.action === 'relink' && (
        <TextField
          size="small"
          label={t('explain.wrong.deployment')}
          helperText={t('explain.wrong.deploymentHint')}
          inputProps={{ list: listId }}
          value={entry.deployment}
          onChange={event => change({ deployment: event.target.value })}
        />
      )}
      <datalist id={listId}>
        {deployments.map(id => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <TextField
        size="small"
        multiline
        label={t('explain.wrong.reason')}
        helperText={t('explain.wrong.reasonHint')}
        inputProps={{ maxLength: 500 }}
        value={entry.reason}
        onChange={event => change({ reason: event.target.value })}
      />
      {message && <Text role="alert">{message}</Text>}
      <Buttons>
        <ActionButton type="submit" variant="outlined">
          {t('explain.wrong.send')}
        </ActionButton>
        <ActionButton onClick={onCancel}>
          {t('explain.wrong.cancel')}
        </ActionButton>
      </Buttons>
    </Form>
  );
}
