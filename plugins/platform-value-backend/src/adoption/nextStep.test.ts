import { nextStepOf, type StepCandidate } from './nextStep';

function candidate(id: string, more: Partial<StepCandidate> = {}) {
  return {
    ...{ id, title: id, class: 'not-adopted' as const },
    ...{ notNeeded: false, deprecated: false, ...more },
  };
}

describe('the next step', () => {
  it.each<[string, StepCandidate[], string | undefined, string | undefined]>([
    [
      'is by the mandate due soonest',
      [
        candidate('late', { due: 9, siblingShare: 1 }),
        candidate('soon', { due: 3, class: 'overdue' }),
        candidate('free', { siblingShare: 1, effortDays: 1 }),
      ],
      ...(['soon', 'mandate'] as const),
    ],
    [
      'is then by the share of siblings that adopted',
      [
        candidate('some', { siblingShare: 0.5, effortDays: 1 }),
        candidate('most', { siblingShare: 0.8, effortDays: 9 }),
      ],
      ...(['most', 'siblings'] as const),
    ],
    [
      'is then by effort',
      [
        candidate('much', { siblingShare: 0.5, effortDays: 3 }),
        candidate('little', { siblingShare: 0.5, effortDays: 1 }),
        candidate('unsaid', { siblingShare: 0.5 }),
      ],
      ...(['little', 'effort'] as const),
    ],
    [
      'names what tells it from the next, not all that speaks for it',
      [
        candidate('a', { due: 3, siblingShare: 0.9 }),
        candidate('b', { due: 3, siblingShare: 0.2 }),
      ],
      ...(['a', 'siblings'] as const),
    ],
    [
      'is the only one there is',
      [candidate('a', { siblingShare: 0.2 })],
      ...(['a', 'siblings'] as const),
    ],
    [
      'is the same one whatever the order, when nothing tells them apart',
      [candidate('b'), candidate('a')],
      ...(['a', 'effort'] as const),
    ],
    [
      'is never one that is exempt, not needed, deprecated, adopted or unknown',
      [
        candidate('a', { class: 'exempt', due: 1 }),
        candidate('b', { notNeeded: true, due: 1 }),
        candidate('c', { deprecated: true, due: 1 }),
        candidate('d', { class: 'mandated', due: 1 }),
        candidate('e', { class: 'unknown', due: 1 }),
      ],
      ...([undefined, undefined] as const),
    ],
  ])('%s', (_, candidates, capability, because) => {
    const next = nextStepOf(candidates);
    expect([next?.capability, next?.because]).toEqual([capability, because]);
  });
});
