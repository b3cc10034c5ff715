import type { KeyResult } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../../format/useFormat';
import { ActionButton } from '../../../theme/ActionButton';
import { Cell, CellName } from './TableFrame';

/** Marks what opens the check-ins of a key result. */
export const keyResultAttribute = 'data-key-result';

/** When somebody last said how a key result stands; opens its check-ins. */
export function CheckInCell(props: {
  keyResult: KeyResult;
  mayWrite: boolean;
  onCheckIn(): void;
}) {
  const { keyResult, mayWrite, onCheckIn } = props;
  const { id, title, lastCheckIn } = keyResult;
  const { t, format } = useFormat();
  const action = mayWrite ? 'button' : 'history';
  const attributes = { [keyResultAttribute]: id };
  return (
    <Cell role="cell">
      <CellName aria-hidden>{t('okrs.column.checkIn')}</CellName>
      <div>
        {lastCheckIn ? format.day(lastCheckIn.at) : t('words.moment.never')}
      </div>
      <ActionButton
        aria-haspopup="dialog"
        aria-label={t(`okrs.checkIn.${action}Of`, { title })}
        onClick={onCheckIn}
        {...attributes}
      >
        {t(`okrs.checkIn.${action}`)}
      </ActionButton>
    </Cell>
  );
}
