import { styled } from '@mui/material/styles';
import type {
  CategoryReadings,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type { ReactNode } from 'react';
import { useFormat } from '../../format/useFormat';
import { narrowContainer } from '../../theme/narrow';
import { Surface } from '../../theme/Surface';
import type { Figure } from '../Figure';
import { BandFrame } from './BandFrame';
import { FoldedLines } from './FoldedLines';
import { LeadFigure, type LeadParts } from './LeadFigure';
import { ReadingRow } from './ReadingRow';
import { ReadingRows } from './ReadingRows';
import { sortFigures } from './sortFigures';

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '288px minmax(0, 1fr)',
  '& > * + *': { borderInlineStart: `1px solid ${theme.palette.divider}` },
  '& > :only-child': { gridColumn: '1 / -1' },
  [narrowContainer]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > * + *': {
      borderInlineStart: 0,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
}));

/** Whether a target is set that nobody can hold the figure against. */
function isUnknown({ reading }: Figure): boolean {
  return reading.target !== undefined && reading.grade === 'unknown';
}

function useVerdict(category: CategoryReadings, figures: Figure[]): string {
  const { t, format } = useFormat();
  if (
    figures.length > 0 &&
    figures.every(({ reading }) => reading.reason === 'hidden')
  ) {
    return t('words.state.hidden');
  }
  if (figures.every(({ reading }) => reading.value === undefined)) {
    return t('tab.band.nothingYet');
  }
  if (category.of === 0) {
    return t('tab.band.noTargets');
  }
  const onTarget = t('tab.band.verdict', {
    onTarget: format.count(category.onTarget),
    of: format.count(category.of),
  });
  const unknown = figures.filter(isUnknown).length;
  return unknown === 0
    ? onTarget
    : t('tab.band.verdictUnknown', {
        onTarget,
        unknown: format.count(unknown),
      });
}

/** One category: a verdict, the lead figure, and the others as rows. */
export function Band(props: {
  category: CategoryReadings;
  figures: Figure[];
  scorecard: Scorecard;
  leadParts?: LeadParts;
  /** What stands over the rows. */
  aboveRows?: ReactNode;
  /** What stands under all of it, as wide as the band. */
  below?: ReactNode;
  onExplain(metricId: string): void;
}) {
  const { category, figures, scorecard, onExplain } = props;
  const { t } = useFormat();
  const { period, timeZone, moved } = scorecard;
  const sorted = sortFigures(figures, { lead: category.lead, moved });
  const verdict = useVerdict(category, figures);
  const rowProps = (figure: Figure) => ({
    figure,
    period,
    timeZone,
    onExplain: () => onExplain(figure.metric.id),
  });
  return (
    <BandFrame
      title={t(`tab.band.${category.id}`)}
      verdict={verdict}
      aside={t('tab.band.trend', { count: scorecard.weeks.length })}
    >
      <Surface>
        <Columns>
          {sorted.lead && (
            <LeadFigure {...rowProps(sorted.lead)} parts={props.leadParts} />
          )}
          {(props.aboveRows || sorted.rows.length > 0) && (
            <div>
              {props.aboveRows}
              {sorted.rows.length > 0 && (
                <ReadingRows
                  rows={sorted.rows}
                  folded={sorted.folded}
                  renderRow={figure => <ReadingRow {...rowProps(figure)} />}
                />
              )}
            </div>
          )}
        </Columns>
        {props.below}
        <FoldedLines {...sorted} />
      </Surface>
    </BandFrame>
  );
}
