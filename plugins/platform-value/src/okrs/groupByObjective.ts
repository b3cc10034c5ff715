import {
  keyResultFunctions,
  type EntityKeyResult,
  type KeyResultFunction,
} from 'backstage-plugin-platform-value-common';

/** The key results of one function; none where the function is missing. */
export interface FunctionGroup<T> {
  function: KeyResultFunction;
  keyResults: T[];
}

/** An objective with those of its key results that an entity is linked to. */
export interface LinkedObjective {
  objective: EntityKeyResult['objective'];
  functions: FunctionGroup<EntityKeyResult>[];
}

/** Key results by function, every function in its place. */
export function groupByFunction<T extends { function: KeyResultFunction }>(
  keyResults: T[],
): FunctionGroup<T>[] {
  return keyResultFunctions.map(name => ({
    function: name,
    keyResults: keyResults.filter(keyResult => keyResult.function === name),
  }));
}

/** Linked key results below their objectives, in the order they come. */
export function groupByObjective(
  keyResults: EntityKeyResult[],
): LinkedObjective[] {
  const objectives = new Map(
    keyResults.map(({ objective }) => [objective.id, objective]),
  );
  return [...objectives.values()].map(objective => ({
    objective,
    functions: groupByFunction(
      keyResults.filter(one => one.objective.id === objective.id),
    ),
  }));
}
