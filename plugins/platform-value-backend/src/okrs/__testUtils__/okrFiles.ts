/** A sound key result of a file. */
export function keyResultOf(id: string, fields: object = {}) {
  return {
    ...{ id, title: `Key result ${id}`, function: 'product' },
    ...{ kind: 'increase', baseline: { value: 0.31, at: '2026-10-01' } },
    ...{ target: 0.4, due: '2026-12-31' },
    ...fields,
  };
}

/** A sound objective of a file. */
export function objectiveOf(id: string, fields: object = {}) {
  return {
    ...{ id, title: `Objective ${id}`, owner: 'group:default/shop' },
    period: { start: '2026-10-01', end: '2026-12-31' },
    state: 'active',
    ...fields,
  };
}

/** The text of a file with objectives. */
export function fileOf(...objectives: object[]): string {
  return JSON.stringify({ objectives });
}
