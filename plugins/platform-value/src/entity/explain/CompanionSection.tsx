import { useFormat } from '../../format/useFormat';
import type { Figure } from '../Figure';
import { FactList } from './FactList';
import { Section } from './Section';

/** Figures that stand beside the value, never in its place. */
export function CompanionSection({ figure }: { figure: Figure }) {
  const { t, format } = useFormat();
  const companions = figure.reading.companions ?? [];
  if (!companions.length) {
    return null;
  }
  const facts = companions.map(({ title, value, unit, sampleSize }) => ({
    name: title,
    value: format.value(value, unit),
    meaning: t('explain.companionSample', {
      sample: format.count(sampleSize),
    }),
  }));
  return (
    <Section title={t('explain.companions')}>
      <FactList facts={facts} />
    </Section>
  );
}
