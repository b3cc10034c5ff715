import { styled } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat';
import { narrowContainer } from '../../theme/narrow';
import { SecondaryText } from '../../theme/Text';
import type { Figure } from '../Figure';

const Lines = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '16px 24px',
  borderTop: `1px solid ${theme.palette.divider}`,
  [narrowContainer]: { padding: 16 },
}));

function titlesOf(figures: Figure[]): string {
  return figures.map(({ metric }) => metric.title).join(', ');
}

function byRemedy(figures: Figure[]): [string, Figure[]][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const remedy = figure.reading.remedy ?? '';
    groups.set(remedy, [...(groups.get(remedy) ?? []), figure]);
  }
  return [...groups];
}

/** Figures without a value, in a line for each remedy and one for the rest. */
export function FoldedLines(props: {
  notCollected: Figure[];
  notApplicable: Figure[];
}) {
  const { notCollected, notApplicable } = props;
  const { t } = useFormat();
  if (!notCollected.length && !notApplicable.length) {
    return null;
  }
  return (
    <Lines>
      {byRemedy(notCollected).map(([remedy, figures]) => (
        <SecondaryText key={remedy}>
          {t('tab.band.notCollected', { titles: titlesOf(figures) })} {remedy}
        </SecondaryText>
      ))}
      {notApplicable.length > 0 && (
        <SecondaryText>
          {t('tab.band.notApplicable', { titles: titlesOf(notApplicable) })}
        </SecondaryText>
      )}
    </Lines>
  );
}
