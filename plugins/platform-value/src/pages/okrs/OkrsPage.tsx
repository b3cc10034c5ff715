import { useApi } from '@backstage/frontend-plugin-api';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import type { ObjectiveList } from '../../api/OkrApi';
import { platformValueApiRef } from '../../api/platformValueApi';
import { useFormat } from '../../format/useFormat';
import { LoadFailed } from '../../load/LoadFailed';
import { useLoaded, type Loaded } from '../../load/useLoaded';
import { isNotAllowed } from '../../okrs/isNotAllowed';
import { ActionButton } from '../../theme/ActionButton';
import { Ground } from '../../theme/Ground';
import { CheckInDrawer } from './checkIns/CheckInDrawer';
import { EmptyOkrs } from './EmptyOkrs';
import { HiddenOkrs } from './HiddenOkrs';
import { ImportDrawer } from './importing/ImportDrawer';
import { Objectives } from './Objectives';
import { OkrFilters } from './OkrFilters';
import { useOkrAddress, type OkrAddress } from './useOkrAddress';
import { useReturnFocus } from './useReturnFocus';

const Stack = styled('div')({
  display: 'grid',
  gap: 24,
  // in line with the frame's own heading
  padding: '16px 20px 40px',
  '&:focus': { outline: 0 },
});

const Toolbar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 16,
  alignItems: 'center',
  justifyContent: 'space-between',
});

interface Shown {
  address: OkrAddress;
  loaded: Loaded<ObjectiveList>;
}

function Body({ address, loaded }: Shown) {
  const { t } = useFormat();
  if (loaded.status === 'loading') {
    return (
      <div role="status" aria-label={t('words.loading')}>
        <Skeleton variant="rounded" animation={false} height={320} />
      </div>
    );
  }
  return loaded.status === 'failed' ? (
    <LoadFailed error={loaded.error} onRetry={loaded.retry} />
  ) : (
    <Objectives list={loaded.value} address={address} />
  );
}

function Tools({ address, loaded }: Shown) {
  const { t } = useFormat();
  const list = loaded.status === 'ready' ? loaded.value : undefined;
  return (
    <Toolbar>
      <OkrFilters
        filter={address.filter}
        objectives={list?.objectives ?? []}
        onChange={address.setFilter}
      />
      {list?.mayWrite && (
        <ActionButton variant="outlined" onClick={address.openImport}>
          {t('okrs.import.button')}
        </ActionButton>
      )}
    </Toolbar>
  );
}

function Drawers({ address, loaded }: Shown) {
  if (loaded.status !== 'ready') {
    return null;
  }
  const { objectives, mayWrite } = loaded.value;
  const { checkInId, importing, closeDrawer } = address;
  return (
    <>
      {checkInId && (
        <CheckInDrawer
          keyResultId={checkInId}
          {...{ objectives, mayWrite }}
          onClose={closeDrawer}
          onSaved={loaded.reload}
        />
      )}
      {importing && mayWrite && (
        <ImportDrawer onClose={closeDrawer} onImported={loaded.reload} />
      )}
    </>
  );
}

function Content({ address, loaded }: Shown) {
  if (loaded.status === 'failed' && isNotAllowed(loaded.error)) {
    return <HiddenOkrs error={loaded.error} />;
  }
  const isEmpty =
    loaded.status === 'ready' &&
    !address.filter.quarter &&
    loaded.value.objectives.length === 0;
  return isEmpty ? (
    <EmptyOkrs mayWrite={loaded.value.mayWrite} onImport={address.openImport} />
  ) : (
    <>
      <Tools {...{ address, loaded }} />
      <Body {...{ address, loaded }} />
    </>
  );
}

function Page() {
  const api = useApi(platformValueApiRef);
  const address = useOkrAddress();
  const { quarter } = address.filter;
  const loaded = useLoaded(
    () => api.okrs.listObjectives(quarter),
    quarter ?? 'all',
  );
  const container = useReturnFocus(address.checkInId);
  return (
    <Stack ref={container} tabIndex={-1}>
      <Content {...{ address, loaded }} />
      <Drawers {...{ address, loaded }} />
    </Stack>
  );
}

/** The objectives of the organisation as a tree, with their key results. */
export function OkrsPage() {
  return (
    <Ground>
      <Page />
    </Ground>
  );
}
