import { hour, startOf } from '../../testing/tinyTime';
import { tinyJiraSite } from '../../testing/tinyJiraSite';
import { issueAsOf, type IssueState } from './issueAsOf';

const issues = tinyJiraSite().projects.flatMap(project => project.issues);
const second = 1000;

function stateOf(id: number, now: number): IssueState | undefined {
  const issue = issues.find(candidate => candidate.id === id);
  return issue && issueAsOf(issue, now);
}

describe('issueAsOf', () => {
  const opened = startOf(16) + 13 * hour;
  const times: [string, number, Partial<IssueState>][] = [
    [
      'opened',
      opened + second,
      { status: 'To Do', category: 'new', updatedAt: opened },
    ],
    [
      'resolved',
      opened + 1.5 * hour,
      {
        status: 'Resolved',
        category: 'done',
        resolution: 'Done',
        resolvedAt: opened + hour,
        categoryChangedAt: opened + hour,
      },
    ],
    [
      'reopened',
      opened + 3 * hour,
      {
        status: 'Reopened',
        category: 'new',
        updatedAt: opened + 2 * hour,
      },
    ],
    ['resolved again', opened + 5 * hour, { resolvedAt: opened + 4 * hour }],
  ];

  it.each(times)('knows an incident that is %s', (_, now, state) => {
    expect(stateOf(1006, now)).toMatchObject(state);
  });

  it('forgets the resolution of what is open again', () => {
    const state = stateOf(1006, opened + 3 * hour);
    expect(state).not.toHaveProperty('resolution');
    expect(state).not.toHaveProperty('resolvedAt');
  });

  it('shows nothing of the moment itself, or later', () => {
    expect(stateOf(1006, opened)).toBeUndefined();
    expect(stateOf(1006, opened + hour)?.history).toEqual([]);
    expect(stateOf(1006, opened + hour + second)?.history).toHaveLength(2);
  });

  it('knows where an issue was before it moved', () => {
    const movedAt = startOf(15) + 9 * hour;
    expect(stateOf(1009, movedAt)).toMatchObject({
      key: 'CHK-9',
      projectKey: 'CHK',
      components: ['checkout'],
    });
    expect(stateOf(1009, movedAt + second)).toMatchObject({
      key: 'OPS-3',
      projectKey: 'OPS',
      components: ['gateway'],
    });
  });

  it('shows no issue that was deleted', () => {
    const deletedAt = startOf(20) + 9 * hour;
    expect(stateOf(1008, deletedAt)?.key).toBe('CHK-8');
    expect(stateOf(1008, deletedAt + second)).toBeUndefined();
  });

  it('knows what an incident named only from when it was written', () => {
    const named = startOf(9) + 13 * hour;
    expect(stateOf(1005, named)?.causedBy).toBeUndefined();
    expect(stateOf(1005, named + second)?.causedBy).toMatch(/^c0+8/);
  });
});
