import type { RejectedFact } from 'backstage-plugin-platform-value-node';
import type { Issue } from '../issues/issue';

type Entry = [id: string, updated: number];

/** Entries that a cursor carries; what falls out is read twice, and stored once. */
const longest = 500;

/** Issues that are known as they were updated, of the time that is looked at twice. */
export class Ledger {
  constructor(readonly entries: Entry[]) {}

  has({ id, updatedExactly }: Issue): boolean {
    return this.entries.some(
      ([known, updated]) => known === id && updated === updatedExactly,
    );
  }

  /** With some more, but those that could not be understood. */
  with(issues: Issue[], rejected: RejectedFact[]): Ledger {
    const without = new Set(rejected.map(({ externalId }) => externalId));
    const added = issues
      .filter(({ id }) => !without.has(id))
      .map(({ id, updatedExactly }): Entry => [id, updatedExactly]);
    const fresh = new Set(added.map(([id]) => id));
    const kept = this.entries.filter(([id]) => !fresh.has(id));
    return new Ledger([...kept, ...added].slice(-longest));
  }

  /** Those updated at a moment or later, in milliseconds since the epoch. */
  since(moment: number): Ledger {
    return new Ledger(this.entries.filter(([, updated]) => updated >= moment));
  }
}
