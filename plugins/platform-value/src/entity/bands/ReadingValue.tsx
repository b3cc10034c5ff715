import { useFormat } from '../../format/useFormat';
import { QuantityText } from '../QuantityText';
import type { Figure } from '../Figure';

/** The value of a reading, or a dash where there is none. */
export function ReadingValue({ figure }: { figure: Figure }) {
  const { t, format } = useFormat();
  const { value, unit, currency, bound } = figure.reading;
  if (value === undefined) {
    return <>{t('words.state.absent')}</>;
  }
  const before = bound && t('words.moreThan', { value: '' }).trim();
  return (
    <QuantityText
      quantity={format.quantity(value, unit, currency)}
      before={before}
    />
  );
}
