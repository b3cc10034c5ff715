import { at, deployment } from '../__testUtils__/observed';
import { readingOf, targetOf } from '../__testUtils__/reading';
import { cost, usage } from './__testUtils__/outcomes';
import { costPerDeployment } from './costPerDeployment';
import { costPerUnit } from './costPerUnit';

const settings = { currency: 'EUR', costKinds: ['run', 'shared'] };
const perDeployment = costPerDeployment(settings);

describe('cost-per-deployment', () => {
  const costs = [
    cost(at(1), 100),
    cost(at(2), 50, { cost: 'shared' }),
    cost(at(3), 7, { cost: 'people' }),
    cost(at(4), -30),
    cost(at(-1), 999),
  ].sort((a, b) => a.at - b.at);
  const deployments = [
    deployment(at(5)),
    deployment(at(6), { outcome: 'failure' }),
    deployment(at(7)),
    deployment(at(8)),
  ];

  it('divides what was spent by successful deployments: 120 by 3', () => {
    const reading = readingOf(
      perDeployment,
      { costs, deployments },
      { target: targetOf(42) },
    );
    expect(reading).toMatchObject({
      ...{ state: 'measured', value: 40, unit: 'money', currency: 'EUR' },
      ...{ grade: 'on-target', sampleSize: 3 },
    });
    expect(reading.interval).toBeUndefined();
  });

  it('says which cost it is of', () => {
    expect(perDeployment.parameters).toEqual({
      ...{ cost: 'run + shared', currency: 'EUR' },
    });
    expect(perDeployment.formula).toContain('cost (run + shared)');
  });

  it.each([
    ['no deployment', []],
    ['no success', [deployment(at(5), { outcome: 'failure' })]],
  ])('is nothing, and neither zero nor infinite, with %s', (_, none) => {
    const reading = readingOf(perDeployment, { costs, deployments: none });
    expect([reading.state, reading.value]).toEqual([
      'not-enough-data',
      undefined,
    ]);
  });

  it('is zero where it cost nothing', () => {
    expect(readingOf(perDeployment, { deployments }).value).toBe(0);
  });

  it('changes without a claim that it is more than chance', () => {
    const { change } = readingOf(perDeployment, {
      costs,
      deployments: [deployment(at(-3)), ...deployments],
    });
    expect(change).toMatchObject({ value: 40 - 999 });
    expect(change?.withinNoise).toBeUndefined();
  });

  it('adds up over the services of a team', () => {
    const { value } = readingOf(
      perDeployment,
      {
        costs: [...costs, cost(at(9), 300, { entity: 2 })],
        deployments: [...deployments, deployment(at(10), { entity: 2 })],
      },
      { entities: { 1: {}, 2: {} } },
    );
    expect(value).toBe((120 + 300) / 4);
  });
});

describe('cost-per-unit', () => {
  const metric = costPerUnit(settings, { measure: 'queries', title: 'query' });
  const costs = [cost(at(1), 60), cost(at(2), 60)];

  it('divides by all that was used', () => {
    const usages = [
      usage(at(1), 'queries', 1000),
      usage(at(2), 'queries', 0),
      usage(at(2), 'checkouts', 7),
      usage(at(3), 'queries', 200),
    ];
    expect(readingOf(metric, { costs, usages })).toMatchObject({
      ...{ state: 'measured', value: 0.1 },
    });
  });

  it('is nothing where nothing was used', () => {
    const usages = [usage(at(1), 'queries', 0)];
    const { state, value } = readingOf(metric, { costs, usages });
    expect([state, value]).toEqual(['not-enough-data', undefined]);
  });
});
