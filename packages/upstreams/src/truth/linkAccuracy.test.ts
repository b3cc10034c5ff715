import { generateWorld } from '../generator/generateWorld';
import { linkAccuracy } from './linkAccuracy';

const day = 24 * 60 * 60 * 1000;
/* 1st November 2025 */
const start = Date.UTC(2025, 10, 1);
const host = '127.0.0.1:4010';

describe.each([1, 2, 3])('linkAccuracy with seed %d', seed => {
  const end = start + 365 * day;
  const world = generateWorld({ seed, services: 40, start, end, host });

  it('finds what incidents name without fail', () => {
    const { precision, links } = linkAccuracy(world, ['named']);
    expect(links).toBeGreaterThan(30);
    expect(precision).toBe(1);
  });

  it('trusts reverts and roll-backs more than nearness', () => {
    const sure = linkAccuracy(world, ['revert', 'rollback']);
    const near = linkAccuracy(world, ['proximity']);
    expect(sure.precision).toBeGreaterThan(0.9);
    expect(near.precision).toBeGreaterThan(0.3);
    expect(near.precision).toBeLessThan(sure.precision);
  });

  it('finds most causes by all methods together', () => {
    const { recall, precision, causes } = linkAccuracy(world);
    expect(causes).toBe(world.causes.length);
    expect(recall).toBeGreaterThan(0.8);
    expect(precision).toBeGreaterThan(0.7);
  });
});
