import { styled } from '@mui/material/styles';
import type { Budget } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { Label } from '../../theme/Label';
import { narrowContainer } from '../../theme/narrow';
import { figures, textStyles } from '../../theme/textStyles';
import { BudgetBar } from './BudgetBar';
import { Part } from './Part';
import { useBudgetText } from './useBudgetText';

const List = styled('dl')({ display: 'grid', gap: 12, margin: 0 });

/** In line with the columns of the streams. */
const Line = styled('div')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 1fr) 168px minmax(0, 3fr)',
  columnGap: 16,
  '& > dt': { overflowWrap: 'anywhere' },
  '& > dd': { margin: 0 },
  '& > dd:last-of-type': { color: theme.palette.text.secondary },
  [narrowContainer]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 4 },
}));

function BudgetLine({ budget, now }: { budget: Budget; now: number }) {
  const text = useBudgetText(budget, now);
  const { name, remaining, limit, reserve = 0 } = budget;
  const known = remaining !== undefined && limit !== undefined;
  return (
    <Line>
      <dt>{name}</dt>
      <dd>{known && <BudgetBar {...{ remaining, limit, reserve }} />}</dd>
      <dd>{text}</dd>
    </Line>
  );
}

/** What may still be spent of the credentials of a source. */
export function BudgetList(props: { budgets: Budget[]; now: number }) {
  const { budgets, now } = props;
  const { t } = useFormat();
  return (
    <Part>
      <Label>{t('health.budget.title')}</Label>
      <List>
        {budgets.map(budget => (
          <BudgetLine key={budget.name} budget={budget} now={now} />
        ))}
      </List>
    </Part>
  );
}
