import { deploymentFact } from './DeploymentFact';
import { isToBeRead } from './isToBeRead';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));

function fact(outcome: 'open' | 'failure', lookedAt?: Date) {
  return deploymentFact.parse({
    ...{ externalId: '1', handle: '1', name: '', chain: '', hotfix: false },
    ...{ createdAt: at(0), updatedAt: at(0), outcome, lookedAt },
  });
}

describe('isToBeRead', () => {
  it.each([
    ['an open one at once', fact('open', at(9)), 9, true],
    ['a failed one that was not looked at', fact('failure'), 1, true],
    [
      'a failed one not before it is twice as old',
      fact('failure', at(4)),
      7,
      false,
    ],
    ['a failed one when it is twice as old', fact('failure', at(4)), 8, true],
  ])('reads again %s', (_, one, hour, read) => {
    expect(isToBeRead(one, at(hour))).toBe(read);
  });
});
