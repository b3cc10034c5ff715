import { useApi } from '@backstage/frontend-plugin-api';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import type {
  KeyResult,
  Objective,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { describeError } from '../api/describeError';
import { platformValueApiRef } from '../api/platformValueApi';
import { useFormat } from '../format/useFormat';
import { LoadFailed } from '../load/LoadFailed';
import { useLoaded } from '../load/useLoaded';
import { SecondaryText, Text } from '../theme/Text';
import { findLinkable } from './findLinkable';
import { LinkChoices } from './LinkChoices';
import { SideDrawer } from '../theme/SideDrawer';
import { useFocusOnArrival } from './useFocusOnArrival';

const mostChoices = 20;

interface Choosing {
  linkedIds: string[];
  onLink(keyResult: KeyResult): void;
}

function Search(props: Choosing & { objectives: Objective[] }) {
  const { objectives, linkedIds, onLink } = props;
  const { t, format } = useFormat();
  const [search, setSearch] = useState('');
  const field = useFocusOnArrival<HTMLInputElement>();
  const { found, more } = findLinkable(objectives, search, mostChoices);
  const nothing = search ? 'okrs.link.none' : 'okrs.link.noneOpen';
  return (
    <>
      <TextField
        inputRef={field}
        type="search"
        size="small"
        label={t('okrs.link.search')}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      {found.length === 0 && <Text role="status">{t(nothing)}</Text>}
      <LinkChoices {...{ found, linkedIds, onLink }} />
      {more > 0 && (
        <SecondaryText>
          {t('okrs.link.more', { count: more, number: format.count(more) })}
        </SecondaryText>
      )}
    </>
  );
}

function Choose(props: Choosing) {
  const api = useApi(platformValueApiRef);
  const { t } = useFormat();
  const loaded = useLoaded(() => api.okrs.listObjectives(), 'objectives');
  switch (loaded.status) {
    case 'loading':
      return (
        <div role="status" aria-label={t('words.loading')}>
          <Skeleton variant="rounded" animation={false} height={240} />
        </div>
      );
    case 'failed':
      return <LoadFailed error={loaded.error} onRetry={loaded.retry} />;
    default:
      return <Search objectives={loaded.value.objectives} {...props} />;
  }
}

/** Searches open objectives, and links one of their key results to an entity. */
export function LinkDrawer(props: {
  entityRef: string;
  linkedIds: string[];
  onClose(): void;
  onLinked(keyResult: KeyResult): Promise<void>;
}) {
  const { entityRef, linkedIds, onClose, onLinked } = props;
  const api = useApi(platformValueApiRef);
  const { t } = useFormat();
  const [message, setMessage] = useState<string>();
  const link = async (keyResult: KeyResult) => {
    try {
      await api.okrs.linkKeyResult({ entityRef, keyResultId: keyResult.id });
    } catch (error) {
      setMessage(describeError(error));
      return;
    }
    await onLinked(keyResult);
  };
  return (
    <SideDrawer title={t('okrs.link.title')} onClose={onClose}>
      {message && <Text role="alert">{message}</Text>}
      <Choose linkedIds={linkedIds} onLink={link} />
    </SideDrawer>
  );
}
