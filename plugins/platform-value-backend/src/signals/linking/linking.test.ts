import type {
  ChangeFact,
  DeploymentFact,
  EntityFacts,
  IncidentFact,
} from './facts';
import { findRework } from './findRework';
import { linkChanges } from './linkChanges';
import { linkIncidents } from './linkIncidents';

const hour = 3600;

function deployment(
  id: string,
  at: number,
  position?: number,
  more: Partial<DeploymentFact> = {},
): DeploymentFact {
  return { id, sourceId: 1, at: at * hour, position, hotfix: false, ...more };
}

function change(
  number: number,
  at: number,
  position: number,
  more: Partial<ChangeFact> = {},
): ChangeFact {
  return {
    id: `change-${number}`,
    sourceId: 1,
    at: at * hour,
    number,
    position,
    author: 'human',
    authored: 2 * hour,
    hotfix: false,
    fixes: [],
    ...more,
  };
}

function incident(
  number: number,
  at: number,
  more: Partial<IncidentFact> = {},
): IncidentFact {
  return {
    id: `incident-${number}`,
    sourceId: 1,
    at: at * hour,
    number,
    ...more,
  };
}

function facts(given: Partial<EntityFacts>): EntityFacts {
  return {
    deployments: [],
    changes: [],
    incidents: [],
    historyComplete: true,
    ...given,
  };
}

function deliveriesOf(given: Partial<EntityFacts>) {
  return linkChanges(facts(given)).map(d => [
    d.change.number,
    d.deployment.id,
    d.lead / hour,
    d.inFirst,
  ]);
}

describe('linkChanges', () => {
  it('gives each change the first deployment that contains it', () => {
    const given = {
      changes: [change(1, 1, 1), change(2, 2, 2), change(3, 20, 3)],
      deployments: [deployment('mon', 10, 2), deployment('tue', 34, 3)],
    };
    expect(deliveriesOf(given)).toEqual([
      [1, 'mon', 11, false],
      [2, 'mon', 10, false],
      [3, 'tue', 16, false],
    ]);
  });

  it('counts from the merge where only that is known', () => {
    const given = {
      changes: [change(1, 1, 1, { authored: undefined })],
      deployments: [deployment('mon', 10, 1)],
    };
    expect(deliveriesOf(given)).toEqual([[1, 'mon', 9, false]]);
  });

  it('says what is in the first deployment known when older history is not', () => {
    const given = {
      changes: [change(1, 1, 1), change(2, 11, 2)],
      deployments: [deployment('mon', 10, 1), deployment('tue', 34, 2)],
      historyComplete: false,
    };
    expect(deliveriesOf(given).map(row => row[3])).toEqual([true, false]);
  });

  it('delivers nothing before it was merged', () => {
    const given = {
      changes: [change(1, 12, 1)],
      deployments: [deployment('early', 10, 1), deployment('again', 14, 1)],
    };
    expect(deliveriesOf(given)).toEqual([[1, 'again', 4, false]]);
  });

  it('leaves out what was never deployed, or is not on the default branch', () => {
    const given = {
      changes: [change(1, 1, 5), change(2, 1, 0, { position: undefined })],
      deployments: [deployment('mon', 10, 4), deployment('odd', 11)],
    };
    expect(deliveriesOf(given)).toEqual([]);
  });

  it('is not misled by a rollback in between', () => {
    const given = {
      changes: [change(1, 1, 1), change(2, 2, 2), change(3, 30, 3)],
      deployments: [
        deployment('mon', 10, 2),
        deployment('rollback', 12, 1),
        deployment('tue', 34, 3),
      ],
    };
    expect(deliveriesOf(given).map(row => row.slice(0, 2))).toEqual([
      [1, 'mon'],
      [2, 'mon'],
      [3, 'tue'],
    ]);
  });
});

describe('linkIncidents', () => {
  const deployments = [
    deployment('a', 10, 1),
    deployment('b', 20, 2),
    deployment('c', 30, 3),
  ];
  const changes = [change(1, 9, 1), change(2, 19, 2), change(3, 29, 3)];

  function causesOf(given: Partial<EntityFacts>) {
    const all = facts({ deployments, changes, ...given });
    return linkIncidents(all, linkChanges(all)).map(cause => [
      cause.deployment.id,
      cause.method,
      cause.confidence,
    ]);
  }

  it.each<[string, Partial<IncidentFact>, unknown[]]>([
    ['a deployment', { namedDeployment: 'a' }, ['a', 'named', 1]],
    ['a commit', { namedPosition: 2 }, ['b', 'named', 1]],
    ['a change', { namedChange: 3 }, ['c', 'named', 1]],
  ])('believes an incident that names %s', (_, named, expected) => {
    expect(causesOf({ incidents: [incident(9, 31, named)] })).toEqual([
      expected,
    ]);
  });

  it('takes the deployment whose change was reverted while the incident was young', () => {
    const given = {
      changes: [
        ...changes,
        change(4, 39, 4, { revertsNumber: 2 }),
        change(5, 49, 5, { revertsPosition: 3 }),
      ],
      deployments: [
        ...deployments,
        deployment('d', 40, 4),
        deployment('e', 50, 5),
      ],
    };
    const incidents = [incident(8, 25), incident(9, 45), incident(10, 60)];
    expect(causesOf({ ...given, incidents })).toEqual([
      ['b', 'revert', 0.9],
      ['c', 'revert', 0.9],
      ['e', 'proximity', 0.4],
    ]);
  });

  it('takes the deployment that was rolled back', () => {
    const given = { deployments: [...deployments, deployment('back', 33, 2)] };
    const incidents = [incident(8, 32), incident(9, 34)];
    expect(causesOf({ ...given, incidents })).toEqual([
      ['c', 'rollback', 0.9],
      ['back', 'proximity', 0.4],
    ]);
  });

  it('takes the latest deployment of the 24 hours before, else none', () => {
    const incidents = [incident(8, 33), incident(9, 54), incident(10, 55)];
    expect(causesOf({ incidents })).toEqual([
      ['c', 'proximity', 0.4],
      ['c', 'proximity', 0.4],
    ]);
  });

  it('lets the owners overrule everything', () => {
    const incidents = [
      incident(8, 33, { namedDeployment: 'a', owner: { deployment: 'b' } }),
      incident(9, 33, { namedDeployment: 'a', owner: {} }),
    ];
    expect(causesOf({ incidents })).toEqual([['b', 'owner', 1]]);
  });
});

describe('findRework', () => {
  it('names the first basis that holds', () => {
    const all = facts({
      deployments: [
        deployment('plain', 10, 1),
        deployment('fix', 20, 2),
        deployment('hot', 30, 3),
        deployment('undo', 40, 4),
        deployment('back', 50, 3),
      ],
      changes: [
        change(1, 9, 1),
        change(2, 19, 2, { fixes: [77], hotfix: true }),
        change(3, 29, 3, { hotfix: true }),
        change(4, 39, 4, { revertsNumber: 3 }),
      ],
      incidents: [incident(77, 18)],
    });
    expect(
      findRework(all, linkChanges(all)).map(rework => [
        rework.deployment.id,
        rework.basis,
        rework.incident?.id,
      ]),
    ).toEqual([
      ['fix', 'linked', 'incident-77'],
      ['hot', 'hotfix', undefined],
      ['undo', 'revert', undefined],
      ['back', 'rollback', undefined],
    ]);
  });
});
