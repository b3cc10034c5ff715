import type { IssueState } from './issueAsOf';

const most = 8;

/**
 * What the newest few queries found at a moment, so that reading a long result
 * page by page doesn't find all of it for each page.
 */
export class LastFound {
  private readonly kept = new Map<string, IssueState[]>();
  private now = NaN;

  /** What a query found at that moment; `find` finds it when that is not known. */
  get(
    query: string,
    now: number,
    find: () => IssueState[],
  ): readonly IssueState[] {
    if (this.now !== now) this.kept.clear();
    this.now = now;
    const states = this.kept.get(query) ?? find();
    this.kept.delete(query);
    this.kept.set(query, states);
    if (this.kept.size > most) this.forgetOldest();
    return states;
  }

  private forgetOldest() {
    const [oldest] = this.kept.keys();
    this.kept.delete(oldest);
  }
}
