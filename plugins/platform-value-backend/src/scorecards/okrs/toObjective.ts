import type {
  KeyResult,
  Objective,
} from 'backstage-plugin-platform-value-common';
import type { KeyResultFacts } from '../../okrs/facts/readKeyResultFacts';
import type { ObjectiveColumns } from '../../okrs/okrColumns';
import type { MeasuredValue } from './MeasuredValues';
import { toKeyResult, type KeyResultMoment } from './toKeyResult';

/** Through whose eyes, and when, objectives are seen. */
export interface ObjectiveView {
  moment: Omit<KeyResultMoment, 'measured'>;
  /** Values of metrics by id of key result. */
  measured: ReadonlyMap<string, MeasuredValue | undefined>;
}

/** An objective with its key results, as a caller may see them. */
export function toObjective(
  columns: ObjectiveColumns,
  facts: readonly KeyResultFacts[],
  view: ObjectiveView,
): Objective {
  const { id, title, owner, description, parent, url, state } = columns;
  return {
    ...{ id, title, owner },
    description: description ?? undefined,
    parent: parent ?? undefined,
    period: { start: columns.period_start, end: columns.period_end },
    state: state as Objective['state'],
    url: url ?? undefined,
    keyResults: facts.map(each => shownKeyResult(each, view)),
    hidden: hiddenIn(facts, view.moment.visible),
  };
}

function shownKeyResult(
  facts: KeyResultFacts,
  { moment, measured }: ObjectiveView,
): KeyResult {
  const value = measured.get(facts.columns.id);
  return {
    ...toKeyResult(facts, { ...moment, measured: value }),
    links: facts.links
      .filter(({ ref }) => moment.visible.has(ref))
      .map(({ ref, origin, since }) => ({ entityRef: ref, origin, since })),
  };
}

function hiddenIn(
  facts: readonly KeyResultFacts[],
  visible: ReadonlySet<string>,
): number {
  const refs = facts.flatMap(({ links }) => links.map(({ ref }) => ref));
  return [...new Set(refs)].filter(ref => !visible.has(ref)).length;
}
