import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useFormat } from '../../../format/useFormat';
import { groupByFunction } from '../../../okrs/groupByObjective';
import { SecondaryText } from '../../../theme/Text';
import type { TreeObjective } from '../orderTree';
import { KeyResultRow, MissingRow } from './KeyResultRow';
import { ObjectiveHeader } from './ObjectiveHeader';
import { HeaderCell, indent, Rows } from './TableFrame';

const ObjectiveRow = styled('tr', {
  shouldForwardProp: name => name !== 'depth' && name !== 'chosen',
})<{ depth: number; chosen: boolean }>(({ theme, depth, chosen }) => ({
  ...indent(depth),
  ...(chosen && { backgroundColor: theme.palette.action.selected }),
}));

function KeyResultRows(props: {
  tree: TreeObjective;
  mayWrite: boolean;
  onCheckIn(keyResultId: string): void;
}) {
  const { tree, mayWrite, onCheckIn } = props;
  const { depth, objective } = tree;
  return (
    <>
      {groupByFunction(objective.keyResults).map(group =>
        group.keyResults.length === 0 ? (
          <MissingRow
            key={group.function}
            function={group.function}
            depth={depth}
          />
        ) : (
          group.keyResults.map(keyResult => (
            <KeyResultRow
              key={keyResult.id}
              {...{ keyResult, depth, mayWrite }}
              onCheckIn={() => onCheckIn(keyResult.id)}
            />
          ))
        ),
      )}
    </>
  );
}

function useArrival(chosen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) {
      button.current?.scrollIntoView({ block: 'center' });
      button.current?.focus({ preventScroll: true });
    }
  }, [chosen]);
  return button;
}

/** An objective and its key results, every function in its place. */
export function ObjectiveRows(props: {
  tree: TreeObjective;
  /** The title of the objective it serves. */
  serves?: string;
  /** Whether the address names it: scrolled to, and marked. */
  chosen: boolean;
  folded: boolean;
  mayWrite: boolean;
  onFold(): void;
  onCheckIn(keyResultId: string): void;
}) {
  const { tree, serves, chosen, folded, mayWrite, onFold, onCheckIn } = props;
  const { t } = useFormat();
  const button = useArrival(chosen);
  const { depth, objective } = tree;
  return (
    <Rows role="rowgroup">
      <ObjectiveRow
        role="row"
        depth={depth}
        chosen={chosen}
        aria-current={chosen || undefined}
      >
        <HeaderCell role="rowheader" scope="rowgroup" colSpan={9} data-first>
          <ObjectiveHeader
            ref={button}
            {...{ objective, serves, folded, onFold }}
          />
          {!folded && objective.keyResults.length === 0 && (
            <SecondaryText>{t('okrs.page.noKeyResults')}</SecondaryText>
          )}
        </HeaderCell>
      </ObjectiveRow>
      {!folded && objective.keyResults.length > 0 && (
        <KeyResultRows {...{ tree, mayWrite, onCheckIn }} />
      )}
    </Rows>
  );
}
