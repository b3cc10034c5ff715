import { styled } from '@mui/material/styles';
import { changeWord } from '../../format/formatChange';
import { useFormat } from '../../format/useFormat';
import { Label } from '../../theme/Label';
import { narrowContainer } from '../../theme/narrow';
import { SecondaryText } from '../../theme/Text';
import { figures as tabular, textStyles } from '../../theme/textStyles';
import type { Figure } from '../Figure';

const mostShown = 3;

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
});

const Move = styled('button')(({ theme }) => ({
  ...textStyles.text,
  ...tabular,
  display: 'grid',
  gridTemplateColumns: '16px minmax(120px, 1fr) minmax(120px, 1fr) 2fr',
  gap: 8,
  alignItems: 'baseline',
  width: '100%',
  minHeight: 40,
  padding: '8px 0',
  border: 0,
  background: 'none',
  textAlign: 'start',
  cursor: 'pointer',
  fontFamily: 'inherit',
  color: theme.palette.text.primary,
  '&:hover span:nth-of-type(2)': { textDecoration: 'underline' },
  '@media (pointer: coarse)': { minHeight: 48 },
  [narrowContainer]: { gridTemplateColumns: '16px 1fr auto' },
}));

const Detail = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
  [narrowContainer]: { gridColumn: '2 / -1' },
}));

function Movement(props: { figure: Figure; onExplain(): void }) {
  const { t, format } = useFormat();
  const { metric, reading } = props.figure;
  const { change, previous, unit, currency, value } = reading;
  if (change === undefined || value === undefined) {
    return null;
  }
  const before = previous?.value ?? value - change.value;
  return (
    <Move type="button" onClick={props.onExplain}>
      <span aria-hidden>{change.value > 0 ? '▲' : '▼'}</span>
      <span>{metric.title}</span>
      <span>
        {t('tab.moved.from', {
          before: format.value(before, unit, currency),
          after: format.value(value, unit, currency),
        })}
      </span>
      <Detail>
        {t('tab.moved.beyondNoise', {
          direction: t(`tab.moved.${changeWord(unit, change.value)}`),
        })}
      </Detail>
    </Move>
  );
}

/** At most three figures that changed by more than chance would. */
export function WhatMoved(props: {
  moved: Figure[];
  /** Whether any figure could be held against the period before. */
  comparable: boolean;
  onExplain(metricId: string): void;
}) {
  const { t } = useFormat();
  const shown = props.moved.slice(0, mostShown);
  return (
    <section>
      <Label>{t('tab.moved.title')}</Label>
      {shown.length === 0 && (
        <SecondaryText sx={{ pt: 1 }}>
          {props.comparable
            ? t('tab.moved.nothing')
            : t('tab.moved.nothingToCompare')}
        </SecondaryText>
      )}
      <List>
        {shown.map(figure => (
          <li key={figure.metric.id}>
            <Movement
              figure={figure}
              onExplain={() => props.onExplain(figure.metric.id)}
            />
          </li>
        ))}
      </List>
    </section>
  );
}
