import { styled } from '@mui/material/styles';
import type { Objective } from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { useFormat } from '../../../format/useFormat';
import { ActionButton } from '../../../theme/ActionButton';
import { Surface } from '../../../theme/Surface';
import { orderTree, type TreeObjective } from '../orderTree';
import { ObjectiveRows } from './ObjectiveRows';
import { Head, HeaderCell, HeaderRow, TableFrame } from './TableFrame';
import { useFolds } from './useFolds';

const columns = [
  'function',
  'keyResult',
  'baseline',
  'now',
  'expected',
  'target',
  'progress',
  'confidence',
  'checkIn',
] as const;

const widths: Partial<Record<(typeof columns)[number], number>> = {
  function: 112,
  progress: 168,
};

const step = 50;

const Foot = styled('div')({ display: 'flex', gap: 16, marginTop: 8 });

function ColumnNames() {
  const { t } = useFormat();
  return (
    <Head role="rowgroup">
      <HeaderRow role="row">
        {columns.map(name => (
          <HeaderCell
            key={name}
            role="columnheader"
            scope="col"
            data-first={name === 'function' || undefined}
            style={{ width: widths[name] }}
          >
            {t(`okrs.column.${name}`)}
          </HeaderCell>
        ))}
      </HeaderRow>
    </Head>
  );
}

/** The first so many, and on to the chosen one. */
function pageOf(tree: TreeObjective[], most: number, chosenId?: string) {
  const place = tree.findIndex(({ objective }) => objective.id === chosenId);
  return tree.slice(0, Math.max(most, place + 1));
}

/** The objectives as a tree, a page of them at a time. */
export function ObjectiveTable(props: {
  /** Those to show. */
  objectives: Objective[];
  /** Of every objective that is known by id. */
  titles: Map<string, string>;
  chosenId: string | undefined;
  mayWrite: boolean;
  onCheckIn(keyResultId: string): void;
}) {
  const { objectives, titles, chosenId, mayWrite, onCheckIn } = props;
  const { t, format } = useFormat();
  const [most, setMost] = useState(step);
  const folds = useFolds(objectives.length, chosenId);
  const page = pageOf(orderTree(objectives), most, chosenId);
  const more = objectives.length - page.length;
  return (
    <div>
      <Surface>
        <TableFrame role="table" aria-label={t('okrs.page.table')}>
          <ColumnNames />
          {page.map(tree => (
            <ObjectiveRows
              key={tree.objective.id}
              {...{ tree, mayWrite, onCheckIn }}
              serves={titles.get(tree.objective.parent ?? '')}
              chosen={tree.objective.id === chosenId}
              folded={folds.isFolded(tree.objective.id)}
              onFold={() => folds.fold(tree.objective.id)}
            />
          ))}
        </TableFrame>
      </Surface>
      <Foot>
        {more > 0 && (
          <ActionButton
            variant="outlined"
            onClick={() => setMost(page.length + step)}
          >
            {t('okrs.page.more', {
              count: Math.min(step, more),
              number: format.count(Math.min(step, more)),
            })}
          </ActionButton>
        )}
        <ActionButton onClick={folds.foldAll}>
          {t(folds.allFolded ? 'okrs.page.unfoldAll' : 'okrs.page.foldAll')}
        </ActionButton>
      </Foot>
    </div>
  );
}
