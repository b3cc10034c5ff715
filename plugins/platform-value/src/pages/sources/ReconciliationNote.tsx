import type { Reconciliation } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { Note } from './Note';

interface Told {
  reconciliation: Reconciliation;
  ago: string;
}

function useAgreement({ reconciliation, ago }: Told): string {
  const { t, format } = useFormat();
  const { present: count } = reconciliation;
  return count === 0
    ? t('health.reconciliation.agreesOnNone', { ago })
    : t('health.reconciliation.agrees', {
        ago,
        count,
        number: format.count(count),
      });
}

function useDrift({ reconciliation, ago }: Told): string {
  const { t, format } = useFormat();
  const { missing, surplus, present } = reconciliation;
  const found = [
    missing > 0 &&
      t('health.reconciliation.missing', { number: format.count(missing) }),
    surplus > 0 &&
      t('health.reconciliation.surplus', { number: format.count(surplus) }),
  ].filter(Boolean);
  const drift = t('health.reconciliation.drift', {
    ago,
    found: found.join(', '),
    present: format.count(present),
  });
  return missing > 0
    ? `${drift} ${t('health.reconciliation.readAgain')}`
    : drift;
}

/** How what is stored of a stream agreed with its source when it was counted. */
export function ReconciliationNote(props: {
  reconciliation: Reconciliation;
  parts(count: number): string;
  now: number;
}) {
  const { reconciliation, parts, now } = props;
  const { t, format } = useFormat();
  const told = { reconciliation, ago: format.distance(reconciliation.at, now) };
  const agreement = useAgreement(told);
  const drift = useDrift(told);
  const agrees = reconciliation.missing === 0 && reconciliation.surplus === 0;
  const counted =
    reconciliation.counted < reconciliation.of &&
    t('health.reconciliation.counted', {
      counted: format.count(reconciliation.counted),
      parts: parts(reconciliation.of),
    });
  return (
    <Note icon={agrees ? 'right' : 'notQuite'}>
      {[agrees ? agreement : drift, counted].filter(Boolean).join(' ')}
    </Note>
  );
}
