import { lastingSigns, type FileEvent } from './lastingSigns';
import { parseEvidence } from './parseEvidence';

function event(at: number, opens: boolean, place = 'package.json'): FileEvent {
  const signal = {
    ...{ kind: 'evidence' as const, sourceId: 1 },
    externalId: `${at} ${place}`,
  };
  return { type: 'dependency', name: 'flags', place, at, opens, signal };
}

function stretches(...events: FileEvent[]) {
  return lastingSigns(events).map(({ start, end }) => [start, end]);
}

describe('lastingSigns', () => {
  it.each([
    ['lasts until it is gone', [event(1, true), event(5, false)], [[1, 5]]],
    ['lasts while nothing ends it', [event(1, true)], [[1, Infinity]]],
    [
      'takes events in any order',
      [event(5, false), event(9, true), event(1, true)],
      [
        [1, 5],
        [9, Infinity],
      ],
    ],
    [
      'hears nothing new twice',
      [event(1, true), event(3, true), event(5, false), event(6, false)],
      [[1, 5]],
    ],
    ['knows no end without a beginning', [event(5, false)], []],
    [
      'goes and comes back within a second',
      [event(1, true), event(5, true), event(5, false)],
      [
        [1, 5],
        [5, Infinity],
      ],
    ],
    [
      'keeps places apart',
      [event(1, true), event(3, true, 'a/package.json'), event(5, false)],
      [
        [1, 5],
        [3, Infinity],
      ],
    ],
  ])('%s', (_, events, expected) => {
    expect(stretches(...events)).toEqual(expected);
  });
});

describe('parseEvidence', () => {
  it.each([
    [
      'uses .github/workflows/ci.yml acme/workflows/deploy.yml 0123456789ab',
      {
        type: 'workflow',
        name: 'acme/workflows/deploy.yml',
        place: '.github/workflows/ci.yml',
      },
    ],
    [
      'dependency a%20b/package.json 100%25 0123456789ab',
      { type: 'dependency', name: '100%', place: 'a b/package.json' },
    ],
    [
      'file alerts.yaml alerts.yaml 0123456789ab',
      { type: 'file', name: 'alerts.yaml', place: '' },
    ],
    [
      'fact flag-evaluations 2026-01-01',
      { type: 'fact', name: 'flag-evaluations', place: '' },
    ],
    ['something else entirely', undefined],
    ['uses', undefined],
    [
      'dependency package.json 50%off 0123456789ab',
      { type: 'dependency', name: '50%off', place: 'package.json' },
    ],
  ])('reads %s', (externalId, expected) => {
    expect(parseEvidence(externalId)).toEqual(expected);
  });
});
