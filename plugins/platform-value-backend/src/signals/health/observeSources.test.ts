import { FakeMeter } from './__testUtils__/FakeMeter';
import { observeSources } from './observeSources';
import type { SourceFigures } from './readSourceFigures';

const github: SourceFigures = {
  source: 'github',
  ...{ due: 3, failing: 1, incomplete: 2, deadLetters: 4, unmapped: 5 },
  lag: 90,
  budgets: [{ name: 'github.com/acme graphql', remaining: 4100 }],
};

describe('observeSources', () => {
  it('reports every figure of a source when it is asked', async () => {
    const meter = new FakeMeter();
    observeSources(meter, async () => [github]);
    const points = await meter.collect();
    const told = points.map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(told)).toEqual({
      'platform_value.streams.due': 3,
      'platform_value.streams.failing': 1,
      'platform_value.streams.incomplete': 2,
      'platform_value.dead_letters': 4,
      'platform_value.unmapped': 5,
      'platform_value.lag': 90,
      'platform_value.budget.remaining': 4100,
    });
  });

  it('names the budget, and nothing more than the source beside it', async () => {
    const meter = new FakeMeter();
    observeSources(meter, async () => [github]);
    const attributes = (await meter.collect()).map(
      point => point.attributes ?? {},
    );
    expect(attributes.flatMap(Object.keys).sort()).toEqual([
      'budget',
      ...Array.from({ length: 7 }, () => 'source'),
    ]);
  });

  it('reports no lag and no budget that are not known', async () => {
    const meter = new FakeMeter();
    const unknown = { ...github, lag: undefined, budgets: [] };
    observeSources(meter, async () => [unknown]);
    const names = (await meter.collect()).map(({ name }) => name);
    expect(names).toHaveLength(5);
    expect(names).not.toContain('platform_value.lag');
  });

  it('reads once for all gauges, and only when asked', async () => {
    const read = jest.fn(async () => [github]);
    const meter = new FakeMeter();
    observeSources(meter, read);
    expect(read).not.toHaveBeenCalled();
    await meter.collect();
    expect(read).toHaveBeenCalledTimes(1);
  });
});
