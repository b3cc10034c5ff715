import type { Objective } from 'backstage-plugin-platform-value-common';

/** An objective where it stands in the tree. */
export interface TreeObjective {
  objective: Objective;
  /** 0 of one that serves none of those shown. */
  depth: number;
}

/**
 * Objectives, each followed by those that serve it; otherwise in the order
 * they come. One whose parent is not among them stands at the root, and so
 * does the first of a ring of parents.
 */
export function orderTree(objectives: Objective[]): TreeObjective[] {
  const ids = new Set(objectives.map(({ id }) => id));
  const children = new Map<string, Objective[]>();
  const roots: Objective[] = [];
  for (const objective of objectives) {
    const { parent } = objective;
    if (parent && ids.has(parent)) {
      children.set(parent, [...(children.get(parent) ?? []), objective]);
    } else {
      roots.push(objective);
    }
  }
  const ordered: TreeObjective[] = [];
  const placed = new Set<string>();
  const place = (objective: Objective, depth: number) => {
    if (!placed.has(objective.id)) {
      placed.add(objective.id);
      ordered.push({ objective, depth });
      children.get(objective.id)?.forEach(child => place(child, depth + 1));
    }
  };
  [...roots, ...objectives].forEach(objective => place(objective, 0));
  return ordered;
}
