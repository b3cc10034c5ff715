import { newAdoptionReasonSchema } from 'backstage-plugin-platform-value-common';
import { faultOf, toEntry, toReason, type ReasonEntry } from './newReason';

const empty = toEntry(undefined);

describe('an answer to why not', () => {
  it.each<[Partial<ReasonEntry>, string | undefined]>([
    [{}, 'answerMissing'],
    [{ comment: 'no time' }, 'answerMissing'],
    [{ answer: 'planned' }, 'plannedMissing'],
    [{ answer: 'planned', plannedFor: '2026-12-15' }, undefined],
    [{ answer: 'not-needed' }, undefined],
  ])('%j has the fault %s', (given, fault) => {
    expect(faultOf({ ...empty, ...given })).toBe(fault);
    expect(toReason({ ...empty, ...given }) === undefined).toBe(
      fault !== undefined,
    );
  });

  it('leaves out what was left empty', () => {
    expect(
      toReason({ ...empty, answer: 'migration-cost', comment: '  ' }),
    ).toEqual({ answer: 'migration-cost' });
  });

  it('forgets the day of a plan when the answer is another', () => {
    const entry = {
      ...empty,
      answer: 'not-needed' as const,
      plannedFor: '2026-12-15',
    };
    const reason = toReason(entry);
    expect(reason).toEqual({ answer: 'not-needed' });
    expect(newAdoptionReasonSchema.parse(reason)).toEqual(reason);
  });

  it('begins with what was said before', () => {
    const said = {
      answer: 'planned',
      plannedFor: '2026-12-15',
      exemptUntil: '2027-01-31',
      comment: 'after the rewrite',
    } as const;
    const entry = toEntry({ ...said, at: '2026-11-20T14:12:00+01:00' });
    expect(toReason(entry)).toEqual(said);
  });
});
