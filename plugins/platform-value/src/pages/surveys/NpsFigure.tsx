import { styled } from '@mui/material/styles';
import type { Score } from 'backstage-plugin-platform-value-common';
import { AccessibleFigure } from '../../charts/AccessibleFigure';
import { DotWhisker } from '../../charts/DotWhisker';
import { useFormat } from '../../format/useFormat';
import { figures, textStyles } from '../../theme/textStyles';
import { useScoreText, type ScoreText } from './useScoreText';

const scale = { from: -100, to: 100 };

const Lead = styled('div')({ ...textStyles.value, ...figures, marginTop: 8 });

function useSummary(): (text: ScoreText) => string {
  const { t } = useFormat();
  return ({ value, low, high, change }) =>
    low === undefined || high === undefined
      ? t('surveys.nps.summary', { value, change })
      : t('surveys.nps.summaryInterval', { value, low, high, change });
}

function useRows(score: Score): string[][] {
  const { t } = useFormat();
  const scoreText = useScoreText();
  const absent = t('words.state.absent');
  const rowOf = (name: string, { value, low, high }: ScoreText) => [
    name,
    value,
    low ?? absent,
    high ?? absent,
  ];
  const { change } = score;
  return [
    rowOf(t('surveys.nps.row.score'), scoreText(score, 'points')),
    ...(change
      ? [rowOf(t('surveys.nps.row.change'), scoreText(change, 'points'))]
      : []),
  ];
}

/** A net promoter score as a dot on its scale, with how sure it is. */
export function NpsFigure({ score }: { score: Score }) {
  const { t, format } = useFormat();
  const text = useScoreText()(score, 'points');
  const summary = useSummary()(text);
  const marks = [scale.from, 0, scale.to].map(value => ({
    value,
    label: format.count(value),
  }));
  return (
    <AccessibleFigure
      title={t('surveys.nps.name')}
      summary={summary}
      tableLabel={t('surveys.nps.table')}
      columns={[
        t('surveys.nps.column.what'),
        t('surveys.nps.column.value'),
        t('surveys.nps.column.low'),
        t('surveys.nps.column.high'),
      ]}
      rows={useRows(score)}
    >
      <Lead>{text.value}</Lead>
      <DotWhisker {...score} {...scale} {...{ marks, summary }} />
    </AccessibleFigure>
  );
}
