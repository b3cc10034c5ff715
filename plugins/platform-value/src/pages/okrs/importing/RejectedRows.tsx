import type { RejectedRow } from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { useFormat } from '../../../format/useFormat';
import { ActionButton } from '../../../theme/ActionButton';
import { SecondaryText } from '../../../theme/Text';
import { PlainTable } from './ImportCounts';

const step = 100;

/** The rows an import leaves out: which, where in it, and why. */
export function RejectedRows({ rejected }: { rejected: RejectedRow[] }) {
  const { t, format } = useFormat();
  const [most, setMost] = useState(step);
  const counted = (count: number) => ({ count, number: format.count(count) });
  const more = Math.min(step, rejected.length - most);
  if (rejected.length === 0) {
    return <SecondaryText>{t('okrs.import.noneRejected')}</SecondaryText>;
  }
  const title = t('okrs.import.rejected', counted(rejected.length));
  return (
    <>
      <SecondaryText>{title}</SecondaryText>
      <PlainTable aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('okrs.import.row')}</th>
            <th scope="col">{t('okrs.import.column')}</th>
            <th scope="col">{t('okrs.import.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, most).map(({ row, column, reason }) => (
            <tr key={`${row} ${column} ${reason}`}>
              <th scope="row">{format.count(row)}</th>
              <td>{column || t('okrs.import.wholeRow')}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {more > 0 && (
        <ActionButton onClick={() => setMost(most + step)}>
          {t('okrs.import.moreRejected', counted(more))}
        </ActionButton>
      )}
    </>
  );
}
