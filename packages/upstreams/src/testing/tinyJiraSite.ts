import type { JiraChange, JiraIssue, JiraSite } from '../world/JiraSite';
import { day, hour, minute, startOf, tinySha } from './tinyTime';

type Step = Omit<JiraChange, 'id'>;
type Given = Pick<JiraIssue, 'id' | 'key' | 'type' | 'summary' | 'createdAt'> &
  Partial<JiraIssue> & { steps?: Step[] };

/**
 * A small Jira made by hand for tests, always the same, of the time of
 * `tinyWorld`: project `CHK` with the components `checkout` and `payments`, and
 * project `OPS` with the component `gateway`.
 *
 * - `CHK-1` is an epic with the stories `CHK-2` (done) and `CHK-3` (begun).
 * - `CHK-4` is a bug that was done.
 * - `CHK-5` is an incident of `checkout`, resolved after 2 hours, that names
 *   the commit of the deployment that caused it.
 * - `CHK-6` is one that was resolved after an hour, opened again an hour later
 *   and resolved at last after 4 hours.
 * - `CHK-7` is one of `payments` by its label only, and still open.
 * - `CHK-8` was deleted on day 20.
 * - `OPS-3` moved from `CHK-9` on day 15.
 * - `OPS-1` is an open incident of `gateway`; `OPS-2` a task by label.
 */
export function tinyJiraSite(): JiraSite {
  const checkout = [...plannedWork(), ...incidents(), ...wanderers()];
  return {
    projects: [
      {
        id: 100,
        key: 'CHK',
        name: 'Checkout',
        components: [
          { id: 110, name: 'checkout' },
          { id: 111, name: 'payments' },
        ],
        issues: checkout.sort((a, b) => a.createdAt - b.createdAt),
      },
      {
        id: 101,
        key: 'OPS',
        name: 'Operations',
        components: [{ id: 112, name: 'gateway' }],
        issues: operations(),
      },
    ],
  };
}

function plannedWork(): JiraIssue[] {
  const parent = 1001;
  return [
    issue({
      id: parent,
      key: 'CHK-1',
      type: 'Epic',
      summary: 'Faster checkout',
      createdAt: startOf(0) + 9 * hour,
      steps: [status(startOf(1) + 9 * hour, 'To Do', 'In Progress')],
    }),
    issue({
      id: 1002,
      key: 'CHK-2',
      type: 'Story',
      summary: 'Remember the address',
      components: ['checkout'],
      parent,
      storyPoints: 3,
      createdAt: startOf(1) + 10 * hour,
      steps: [
        status(startOf(2) + 9 * hour, 'To Do', 'In Progress'),
        ...done(startOf(5) + 15 * hour, 'In Progress', 'Done'),
      ],
    }),
    issue({
      id: 1003,
      key: 'CHK-3',
      type: 'Story',
      summary: 'Pay by invoice',
      components: ['payments'],
      parent,
      createdAt: startOf(1) + 11 * hour,
      steps: [status(startOf(30) + 9 * hour, 'To Do', 'In Progress')],
    }),
    issue({
      id: 1004,
      key: 'CHK-4',
      type: 'Bug',
      summary: 'Total is off by a cent',
      components: ['payments'],
      labels: ['money'],
      createdAt: startOf(3) + 9 * hour,
      steps: done(startOf(4) + 9 * hour, 'To Do', 'Done'),
    }),
  ];
}

function incidents(): JiraIssue[] {
  const [first, second, third] = [8, 16, 32].map(
    index => startOf(index) + 13 * hour,
  );
  return [
    issue({
      id: 1005,
      key: 'CHK-5',
      type: 'Incident',
      summary: 'Checkout is down',
      priority: 'Highest',
      components: ['checkout'],
      severity: 'SEV-1',
      causedBy: tinySha('c', 8),
      createdAt: first,
      steps: [
        status(first + 10 * minute, 'To Do', 'Investigating'),
        ...done(first + 2 * hour, 'Investigating', 'Resolved'),
        { at: first + day, field: 'Caused by', to: tinySha('c', 8) },
      ],
    }),
    issue({
      id: 1006,
      key: 'CHK-6',
      type: 'Incident',
      summary: 'Orders are lost',
      priority: 'High',
      components: ['checkout'],
      severity: 'SEV-2',
      createdAt: second,
      steps: [
        ...done(second + hour, 'To Do', 'Resolved'),
        ...reopened(second + 2 * hour),
        ...done(second + 4 * hour, 'Reopened', 'Resolved'),
      ],
    }),
    issue({
      id: 1007,
      key: 'CHK-7',
      type: 'Bug',
      summary: 'Cards are refused',
      components: ['payments'],
      labels: ['incident', 'sev-3'],
      createdAt: third,
    }),
  ];
}

function wanderers(): JiraIssue[] {
  const movedAt = startOf(15) + 9 * hour;
  return [
    issue({
      id: 1008,
      key: 'CHK-8',
      type: 'Task',
      summary: 'Made by mistake',
      components: ['checkout'],
      createdAt: startOf(10) + 9 * hour,
      deletedAt: startOf(20) + 9 * hour,
    }),
    issue({
      id: 1009,
      key: 'OPS-3',
      type: 'Task',
      summary: 'Renew the certificate',
      components: ['gateway'],
      createdAt: startOf(11) + 9 * hour,
      steps: [
        { at: movedAt, field: 'Key', from: 'CHK-9', to: 'OPS-3' },
        { at: movedAt, field: 'Component', from: 'checkout' },
        { at: movedAt, field: 'Component', to: 'gateway' },
      ],
    }),
  ];
}

function operations(): JiraIssue[] {
  return [
    issue({
      id: 1010,
      key: 'OPS-1',
      type: 'Incident',
      summary: 'The gateway drops connections',
      components: ['gateway'],
      severity: 'SEV-2',
      createdAt: startOf(20) + 13 * hour,
    }),
    issue({
      id: 1011,
      key: 'OPS-2',
      type: 'Task',
      summary: 'Write a runbook',
      labels: ['search'],
      createdAt: startOf(21) + 9 * hour,
    }),
  ];
}

function issue({ steps = [], ...given }: Given): JiraIssue {
  const history = steps.map((step, i) => ({ id: given.id * 100 + i, ...step }));
  return {
    priority: 'Medium',
    labels: [],
    components: [],
    updatedAt: history.at(-1)?.at ?? given.createdAt,
    history,
    ...given,
  };
}

function status(at: number, from: string, to: string): Step {
  return { at, field: 'status', from, to };
}

function done(at: number, from: string, to: string): Step[] {
  return [status(at, from, to), { at, field: 'resolution', to: 'Done' }];
}

function reopened(at: number): Step[] {
  return [
    status(at, 'Resolved', 'Reopened'),
    { at, field: 'resolution', from: 'Done' },
  ];
}
