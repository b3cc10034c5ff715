import { useNow } from '../clock/useNow';
import { useFormat } from '../format/useFormat';
import { SecondaryText } from '../theme/Text';
import type { ShownKeyResult } from './useKeyResultText';

/** How sure the owner is, and when somebody last said how it stands. */
export function ConfidenceText({ keyResult }: { keyResult: ShownKeyResult }) {
  const { t, format } = useFormat();
  const now = useNow();
  const { confidence, lastCheckIn } = keyResult;
  return (
    <>
      {confidence !== undefined && (
        <SecondaryText>
          {t('okrs.value.confident', { share: format.percent(confidence) })}
        </SecondaryText>
      )}
      <SecondaryText>
        {lastCheckIn
          ? t('okrs.value.checkedIn', {
              ago: format.distance(lastCheckIn.at, now),
            })
          : t('okrs.value.neverCheckedIn')}
      </SecondaryText>
    </>
  );
}
