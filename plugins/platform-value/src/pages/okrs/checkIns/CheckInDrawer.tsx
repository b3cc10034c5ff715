import { useApi } from '@backstage/frontend-plugin-api';
import type {
  KeyResult,
  NewCheckIn,
  Objective,
} from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../../../api/platformValueApi';
import { FactList } from '../../../entity/explain/FactList';
import { useFormat } from '../../../format/useFormat';
import { useLoaded } from '../../../load/useLoaded';
import { SideDrawer } from '../../../theme/SideDrawer';
import { Text } from '../../../theme/Text';
import { CheckInForm } from './CheckInForm';
import { CheckInHistory } from './CheckInHistory';
import { useKeyResultFacts } from './useKeyResultFacts';

interface Known {
  objective: Objective;
  keyResult: KeyResult;
}

function CheckIns(
  props: Known & { mayWrite: boolean; onSaved(): Promise<void> },
) {
  const { objective, keyResult, mayWrite, onSaved } = props;
  const api = useApi(platformValueApiRef);
  const loaded = useLoaded(
    () => api.okrs.listCheckIns(keyResult.id),
    keyResult.id,
  );
  const facts = useKeyResultFacts(objective, keyResult);
  const save = async (checkIn: NewCheckIn) => {
    await api.okrs.createCheckIn(keyResult.id, checkIn);
    await Promise.all([
      onSaved(),
      loaded.status === 'ready' && loaded.reload(),
    ]);
  };
  return (
    <>
      <FactList facts={facts} />
      {mayWrite && <CheckInForm keyResult={keyResult} onSave={save} />}
      <CheckInHistory loaded={loaded} keyResult={keyResult} />
    </>
  );
}

function find(objectives: Objective[], id: string): Known | undefined {
  return objectives
    .flatMap(objective =>
      objective.keyResults.map(keyResult => ({ objective, keyResult })),
    )
    .find(({ keyResult }) => keyResult.id === id);
}

/** Everything said of one key result, and the form to say more. */
export function CheckInDrawer(props: {
  keyResultId: string;
  objectives: Objective[];
  mayWrite: boolean;
  onClose(): void;
  onSaved(): Promise<void>;
}) {
  const { keyResultId, objectives, onClose, ...rest } = props;
  const { t } = useFormat();
  const known = find(objectives, keyResultId);
  return (
    <SideDrawer title={known?.keyResult.title ?? keyResultId} onClose={onClose}>
      {known ? (
        <CheckIns key={keyResultId} {...known} {...rest} />
      ) : (
        <Text>{t('okrs.checkIn.unknown', { id: keyResultId })}</Text>
      )}
    </SideDrawer>
  );
}
