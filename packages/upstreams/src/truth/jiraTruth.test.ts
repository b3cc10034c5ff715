import type { JiraIssue, JiraSite } from '../world/JiraSite';
import type { World } from '../world/World';
import {
  at,
  component,
  day,
  deploy,
  hour,
  period,
  pull,
  sha,
  world,
} from './__fixtures__/smallWorld';
import { efficiencyTruth } from './efficiencyTruth';
import { workItemTruth } from './workItemTruth';

type Status = [time: number, to: string];

function issue(
  id: number,
  createdAt: number,
  { statuses = [], ...rest }: Partial<JiraIssue> & { statuses?: Status[] },
): JiraIssue {
  return {
    id,
    key: `PAY-${id}`,
    type: 'Incident',
    summary: 'Broken',
    priority: 'High',
    labels: [],
    components: ['shop'],
    createdAt,
    updatedAt: createdAt,
    history: statuses.map(([time, to], i) => ({
      id: 100 * id + i,
      at: time,
      field: 'status',
      to,
    })),
    ...rest,
  };
}

const deployments = [
  deploy(1, 1, at(11, 1)),
  deploy(2, 2, at(12, 1)),
  deploy(3, 3, at(13, 1)),
  deploy(4, 4, at(14, 1)),
];
const pullRequests = [1, 2, 3, 4].map(number =>
  pull({
    number,
    authored: at(9 + number),
    opened: at(9 + number),
    merged: at(10 + number),
  }),
);

function shop(issues: JiraIssue[], incidents = 'jira'): World {
  const jira: JiraSite = {
    projects: [{ id: 1, key: 'PAY', name: 'Pay', components: [], issues }],
  };
  const catalog = [
    component('shop', {
      'platform-value.io/deployments': 'deployment',
      'platform-value.io/incidents': incidents,
      'jira/project-key': 'PAY',
      'jira/component': 'shop',
    }),
  ];
  return { ...world({ deployments, pullRequests }, catalog), jira };
}

function truthOf(issues: JiraIssue[], incidents?: string) {
  const observed = shop(issues, incidents);
  return efficiencyTruth({ world: observed, entity: 'shop', ...period });
}

describe('efficiencyTruth of a component whose incidents are in Jira', () => {
  const named = issue(1, at(12, 3), {
    causedBy: 'deployment 2',
    statuses: [[at(12, 8), 'Resolved']],
  });
  const bySha = issue(2, at(15), {
    causedBy: sha(3),
    statuses: [[at(15, 1), 'Resolved']],
  });

  it('ties them to the deployments they name, by id or by commit', () => {
    const truth = truthOf([named, bySha]);
    expect(truth['change-failure-rate']).toEqual({
      value: 2 / 4,
      low: 2 / 4,
      high: 2 / 4,
      sampleSize: 4,
    });
    expect(truth['time-to-restore'].sampleSize).toBe(2);
    // known since the first issue of the project
    const weeks = (period.end - named.createdAt) / (7 * day);
    expect(truth['incident-rate'].value).toBeCloseTo(2 / weeks, 9);
  });

  it('ties others to the deployment of the day before', () => {
    const truth = truthOf([issue(3, at(12, 2), {})]);
    expect(truth['change-failure-rate']).toMatchObject({
      value: 0,
      high: 1 / 4,
    });
  });

  it('ends a reopened incident when it is resolved for the last time', () => {
    const opened = at(12, 2);
    const reopened = issue(4, opened, {
      statuses: [
        [opened + hour, 'Resolved'],
        [opened + 2 * hour, 'Reopened'],
        [opened + 4 * hour, 'Resolved'],
      ],
    });
    expect(truthOf([reopened])['time-to-restore'].value).toBe(4);
  });

  it('leaves out what is deleted, of another component, or no incident', () => {
    const others = [
      issue(5, at(12), { deletedAt: at(13) }),
      issue(6, at(12), { components: ['till'] }),
      issue(7, at(12), { key: 'TILL-7' }),
      issue(8, at(12), { type: 'Bug' }),
    ];
    expect(truthOf(others)['incident-rate']).toEqual({
      value: 0,
      sampleSize: 0,
    });
  });

  it('does not look into Jira for who keeps incidents on GitHub', () => {
    const truth = truthOf([named], 'label:incident');
    expect(truth['incident-rate'].sampleSize).toBe(0);
  });
});

describe('workItemTruth', () => {
  it('lists the work items of a component with when they were done', () => {
    const done = issue(9, at(1), {
      type: 'Story',
      statuses: [
        [at(1) + day, 'In Progress'],
        [at(1) + 2 * day, 'Done'],
      ],
    });
    const items = [done, issue(8, at(2), { type: 'Bug' }), issue(7, at(3), {})];
    expect(workItemTruth(shop(items), 'shop')).toEqual([
      { id: 8, type: 'Bug', createdAt: at(2), doneAt: undefined },
      { id: 9, type: 'Story', createdAt: at(1), doneAt: at(1) + 2 * day },
    ]);
  });

  it('knows no component that is not there', () => {
    expect(() => workItemTruth(shop([]), 'till')).toThrow(/no component till/);
  });
});
