import {
  MemoryBudget,
  type Budget,
  type BudgetOptions,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseBudget } from './DatabaseBudget';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 10, minutes));

let knex: Knex;
let now = at(0);
let number = 0;

beforeAll(async () => {
  knex = await createDatabase();
});

beforeEach(() => {
  now = at(0);
});

const kinds: Record<string, (options: BudgetOptions) => Budget> = {
  'in memory': options => new MemoryBudget(options, () => now),
  'in the database': options =>
    new DatabaseBudget(
      knex,
      1,
      { ...options, name: `${options.name} ${(number += 1)}` },
      () => now,
    ),
};

const blockedUntil = (retryAt: Date) =>
  expect.objectContaining({ code: 'throttled', retryAt });

describe.each(Object.entries(kinds))('a budget %s', (_, openBudget) => {
  it('spends freely while nothing is known of it', async () => {
    const budget = openBudget({ name: 'ghes', reserve: 0.4 });
    await expect(budget.spend(1_000_000)).resolves.toBeUndefined();
  });

  it('keeps the reserve, and says when it goes on', async () => {
    const budget = openBudget({ name: 'reserve', reserve: 0.4 });
    await budget.learn({ limit: 10, remaining: 6, resetsAt: at(30) });
    await budget.spend();
    await budget.spend();
    await expect(budget.spend()).rejects.toEqual(blockedUntil(at(30)));
    now = at(30);
    await expect(budget.spend()).resolves.toBeUndefined();
  });

  it('waits when the upstream asks for it, and then goes on', async () => {
    const budget = openBudget({ name: 'pause', reserve: 0 });
    await budget.pause(at(5));
    await expect(budget.spend()).rejects.toEqual(blockedUntil(at(5)));
    now = at(5);
    await expect(budget.spend()).resolves.toBeUndefined();
  });

  it('holds all windows of an upstream that does not tell', async () => {
    const windows = [
      { limit: 10, seconds: 300 },
      { limit: 15, seconds: 3600 },
    ];
    const budget = openBudget({ name: 'windows', reserve: 0, windows });
    await budget.spend(10);
    await expect(budget.spend(1)).rejects.toEqual(blockedUntil(at(5)));
    now = at(5);
    await budget.spend(5);
    await expect(budget.spend(1)).rejects.toEqual(blockedUntil(at(60)));
    now = at(60);
    await expect(budget.spend(10)).resolves.toBeUndefined();
  });
});

describe('the budget in the database', () => {
  it('is one for all replicas: together they never spend the reserve', async () => {
    const options = { name: 'shared', reserve: 0.5 };
    const replicas = [1, 2, 3, 4].map(
      () => new DatabaseBudget(knex, 2, options, () => now),
    );
    const [first] = replicas;
    await first.learn({ limit: 20, remaining: 20, resetsAt: at(30) });
    const spent = await Promise.allSettled(
      Array.from({ length: 40 }, (__, call) => replicas[call % 4].spend()),
    );
    const made = spent.filter(({ status }) => status === 'fulfilled');
    expect(made).toHaveLength(10);
  });

  it('believes the least of answers that overtook each other', async () => {
    const options = { name: 'overtaken', reserve: 0 };
    const budget = new DatabaseBudget(knex, 2, options, () => now);
    await budget.learn({ limit: 10, remaining: 1, resetsAt: at(30) });
    await budget.learn({ limit: 10, remaining: 4, resetsAt: at(30) });
    await budget.spend();
    await expect(budget.spend()).rejects.toEqual(blockedUntil(at(30)));
  });
});
