import { readChangeLog } from './changeLog';

function historyOf(id: number, created: unknown, items: unknown[]) {
  return { id: String(id), created, items, author: { displayName: 'canary' } };
}

const time = '2026-01-05T12:00:00.000+0000';
const later = '2026-01-05T13:00:00.000+0000';

describe('readChangeLog', () => {
  it('keeps changes of status, oldest first, and no person', () => {
    const log = readChangeLog([
      historyOf(12, later, [{ field: 'status', from: '1', to: '3' }]),
      historyOf(11, time, [
        { field: 'labels', fieldId: 'labels', to: 'x' },
        { field: 'Status', fieldId: 'status', from: '3', to: '1' },
      ]),
      historyOf(10, time, [{ field: 'status', to: 2 }]),
    ]);
    expect(log).toEqual({
      changes: [
        { id: '10', at: new Date(time), to: '2' },
        { id: '11', at: new Date(time), to: '1' },
        { id: '12', at: new Date(later), to: '3' },
      ],
    });
  });

  it('says what it could not understand', () => {
    const log = readChangeLog([historyOf(1, 'yesterday', [])]);
    expect(log.problem).toContain('created');
    expect(log.problem).not.toContain('yesterday');
  });
});
