import type { Evidence } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { SecondaryText, Text } from '../../theme/Text';
import type { Figure } from '../Figure';
import { FactList } from './FactList';
import { Section } from './Section';

/** The formula in words with its parameters and version. */
export function FormulaSection(props: {
  figure: Figure;
  /** Parameters come with the rows. */
  evidence?: Evidence;
}) {
  const { figure, evidence } = props;
  const { t, format } = useFormat();
  const parameters = Object.entries(evidence?.parameters ?? {});
  return (
    <Section title={t('explain.formula.title')}>
      <Text>{evidence?.formula ?? figure.metric.formula}</Text>
      {parameters.length > 0 && (
        <FactList
          facts={parameters.map(([name, value]) => ({
            name,
            value: typeof value === 'number' ? format.exact(value) : value,
          }))}
        />
      )}
      <SecondaryText>
        {t('explain.formula.version', {
          version: String(figure.reading.definitionVersion),
        })}
      </SecondaryText>
    </Section>
  );
}
