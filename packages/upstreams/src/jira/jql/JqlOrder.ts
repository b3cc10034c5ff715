import type { IssueState } from '../lookup/issueAsOf';
import { jqlError } from '../transport/JiraProblem';
import type { Order } from './Jql';
import { jqlFields } from './jqlFields';

type Rank = string | number;

const mostOrders = 7;

/** The order of a result; newest ids first where the query says nothing. */
export class JqlOrder {
  private readonly ranks: ((state: IssueState) => Rank)[];
  private readonly signs: number[];

  /** @throws JiraProblem for an unknown field, or more than 7. */
  constructor(orderBy: Order[]) {
    if (orderBy.length > mostOrders) {
      throw jqlError('orders', String(mostOrders));
    }
    this.ranks = [...orderBy.map(({ field }) => rankBy(field)), idRank];
    const signs = orderBy.map(({ descending }) => (descending ? -1 : 1));
    this.signs = [...signs, -1];
  }

  sorted(states: IssueState[]): IssueState[] {
    return states
      .map(state => ({ state, ranks: this.ranksOf(state) }))
      .sort((a, b) => this.compare(a.ranks, b.ranks))
      .map(({ state }) => state);
  }

  /** Where a sorted list goes on after a state, whether or not that is in it. */
  indexAfter(sorted: readonly IssueState[], state: IssueState): number {
    const ranks = this.ranksOf(state);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const isAfter = this.compare(this.ranksOf(sorted[middle]), ranks) > 0;
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private ranksOf(state: IssueState): Rank[] {
    return this.ranks.map(rank => rank(state));
  }

  private compare(a: Rank[], b: Rank[]): number {
    const index = a.findIndex((rank, i) => rank !== b[i]);
    if (index < 0) return 0;
    return a[index] < b[index] ? -this.signs[index] : this.signs[index];
  }
}

function idRank({ issue }: IssueState): number {
  return issue.id;
}

function rankBy(field: string): (state: IssueState) => Rank {
  if (['key', 'issuekey', 'issue'].includes(field)) return keyRank;
  const known = jqlFields[field];
  if (!known) throw jqlError('field', field);
  return state => known.valuesOf(state)[0] ?? (known.kind === 'text' ? '' : 0);
}

/** `PAY-2` comes before `PAY-10`. */
function keyRank({ key, projectKey }: IssueState): string {
  const number = key.slice(projectKey.length + 1);
  return `${projectKey} ${number.padStart(12, '0')}`;
}
