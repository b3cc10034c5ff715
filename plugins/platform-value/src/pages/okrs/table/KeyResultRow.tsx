import { styled } from '@mui/material/styles';
import type { KeyResult } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../../format/useFormat';
import { ProgressBullet } from '../../../okrs/ProgressBullet';
import { ProgressText } from '../../../okrs/ProgressText';
import { useKeyResultText } from '../../../okrs/useKeyResultText';
import { SecondaryText } from '../../../theme/Text';
import { CheckInCell } from './CheckInCell';
import { LinkedEntities } from './LinkedEntities';
import { Cell, CellName, HeaderCell, indent, stacked } from './TableFrame';

const Row = styled('tr', { shouldForwardProp: name => name !== 'depth' })<{
  depth: number;
}>(({ depth }) => ({
  ...indent(depth),
  [stacked]: {
    ...indent(depth)[stacked],
    '&&': {
      ...indent(depth)[stacked]['&&'],
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      columnGap: 16,
      rowGap: 8,
      paddingBlock: 12,
    },
    '& > [data-wide]': { gridColumn: '1 / -1' },
  },
}));

const FunctionCell = styled('td')(({ theme }) => ({
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
}));

function ValueCell({ name, value }: { name: string; value?: string }) {
  const { t } = useFormat();
  return (
    <Cell role="cell">
      <CellName aria-hidden>{name}</CellName>
      {value ?? t('words.state.absent')}
    </Cell>
  );
}

/** A key result: where it began, is, should be and has to go. */
export function KeyResultRow(props: {
  keyResult: KeyResult;
  depth: number;
  mayWrite: boolean;
  onCheckIn(): void;
}) {
  const { keyResult, depth, mayWrite, onCheckIn } = props;
  const { t, format } = useFormat();
  const text = useKeyResultText()(keyResult);
  const { confidence } = keyResult;
  return (
    <Row depth={depth} role="row">
      <FunctionCell role="cell" data-wide data-first>
        {t(`okrs.function.${keyResult.function}`)}
      </FunctionCell>
      <HeaderCell role="rowheader" scope="row" data-wide>
        {keyResult.title}
        <SecondaryText>
          {t('okrs.checkIn.due')} {text.due}
        </SecondaryText>
        <LinkedEntities links={keyResult.links} />
      </HeaderCell>
      <ValueCell name={t('okrs.column.baseline')} value={text.baseline} />
      <ValueCell name={t('okrs.column.now')} value={text.now} />
      <ValueCell name={t('okrs.column.expected')} value={text.expected} />
      <ValueCell name={t('okrs.column.target')} value={text.target} />
      <Cell role="cell" data-wide>
        <ProgressBullet keyResult={keyResult} />
        <ProgressText keyResult={keyResult} />
      </Cell>
      <ValueCell
        name={t('okrs.column.confidence')}
        value={
          confidence === undefined ? undefined : format.percent(confidence)
        }
      />
      <CheckInCell {...{ keyResult, mayWrite, onCheckIn }} />
    </Row>
  );
}

/** The place of a function that has no key result. */
export function MissingRow(props: {
  function: KeyResult['function'];
  depth: number;
}) {
  const { t } = useFormat();
  return (
    <Row depth={props.depth} role="row">
      <FunctionCell role="cell" data-wide data-first>
        {t(`okrs.function.${props.function}`)}
      </FunctionCell>
      <FunctionCell role="cell" colSpan={8} data-wide>
        {t(`okrs.page.missing.${props.function}`)}
      </FunctionCell>
    </Row>
  );
}
