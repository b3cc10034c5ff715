import {
  SourceError,
  type Budget,
  type BudgetOptions,
  type BudgetWindow,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';

const open = `
  insert into budgets (source_id, name, seconds, most, remaining, reserve, slices_at_once)
  select ?::int2, ?, i.seconds, i.most, i.most, ?::float4, ?::int2
  from unnest(?::int4[], ?::int4[]) as i(seconds, most)
  order by i.seconds
  on conflict (source_id, name, seconds) do update set
    reserve = excluded.reserve, slices_at_once = excluded.slices_at_once,
    most = case when budgets.seconds = 0 then budgets.most else excluded.most end
  where (budgets.reserve, budgets.slices_at_once, budgets.most) is distinct from
    (excluded.reserve, excluded.slices_at_once, coalesce(excluded.most, budgets.most))`;

/**
 * All windows are held at once, or none is spent. A window of ours begins with
 * the first cost after the last one ended; one of the upstream's that has
 * ended counts as full until the upstream says more.
 */
const spend = `
  with held as materialized (
    select * from budgets where source_id = ? and name = ? order by seconds for update
  ), now as (
    select *, case when seconds > 0 and (resets_at is null or resets_at <= ?::timestamptz) then most
        when resets_at <= ?::timestamptz then null else remaining end as left_now,
      case when seconds > 0 and (resets_at is null or resets_at <= ?::timestamptz)
        then ?::timestamptz + seconds * interval '1 second' else resets_at end as ends_at
    from held
  ), blocked as (
    select max(case when not_before > ?::timestamptz then not_before else ends_at end) as until from now
    where not_before > ?::timestamptz or (left_now is not null and left_now - ?::int4 < round(most * reserve))
  ), spent as (
    update budgets b set remaining = n.left_now - ?::int4, resets_at = n.ends_at
    from now n
    where b.source_id = n.source_id and b.name = n.name and b.seconds = n.seconds and n.left_now is not null
      and (select until from blocked) is null
    returning 1
  )
  select until, (select count(*)::int from held) as held, (select count(*)::int from spent) as spent from blocked`;

/** Answers overtake each other: within a window the least that is left is true. */
const learn = `
  update budgets set most = ?::int4, resets_at = ?::timestamptz, remaining = case
    when resets_at is null or resets_at < ?::timestamptz - interval '1 minute' then ?::int4
    else least(remaining, ?::int4) end
  where source_id = ? and name = ? and seconds = 0`;

const pause = `
  update budgets set not_before = greatest(not_before, ?::timestamptz)
  where source_id = ? and name = ? and seconds = 0`;

/** Slices of a budget collected at once, where a source does not say. */
export const usualSlicesAtOnce = 4;

/** A budget that all replicas share through the database. */
export class DatabaseBudget implements Budget {
  private opened: Promise<void> | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly sourceId: number,
    private readonly options: BudgetOptions,
    private readonly clock: () => Date,
  ) {}

  /** {@inheritDoc backstage-plugin-platform-value-node#Budget.spend} */
  async spend(cost = 1): Promise<void> {
    await this.ready();
    const now = this.clock();
    const { rows } = await this.knex.raw(spend, [
      ...[this.sourceId, this.options.name, now, now, now, now],
      ...[now, now, cost, cost],
    ]);
    const until: Date | null = rows[0].until;
    if (until) throw this.throttled(until);
  }

  /** {@inheritDoc backstage-plugin-platform-value-node#Budget.learn} */
  async learn({ limit, remaining, resetsAt }: BudgetWindow): Promise<void> {
    await this.ready();
    await this.knex.raw(learn, [
      ...[limit, resetsAt, resetsAt, remaining, remaining],
      ...[this.sourceId, this.options.name],
    ]);
  }

  /** {@inheritDoc backstage-plugin-platform-value-node#Budget.pause} */
  async pause(until: Date): Promise<void> {
    await this.ready();
    await this.knex.raw(pause, [until, this.sourceId, this.options.name]);
  }

  private ready(): Promise<void> {
    this.opened ??= this.open().catch(error => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async open(): Promise<void> {
    const { name, reserve, windows = [], slicesAtOnce } = this.options;
    await this.knex.raw(open, [
      ...[this.sourceId, name, reserve, slicesAtOnce ?? usualSlicesAtOnce],
      [0, ...windows.map(({ seconds }) => seconds)],
      [null, ...windows.map(({ limit }) => limit)],
    ] as Knex.Value[]);
  }

  private throttled(until: Date): SourceError {
    return new SourceError({
      code: 'throttled',
      message: `${this.options.name}: what may be spent is spent; the rest is left to the portal.`,
      remedy:
        'It goes on by itself when the budget renews. To go faster, use a credential of its own, or lower the reserve.',
      retryAt: until,
    });
  }
}
