import { at, days, deployment } from '../__testUtils__/observed';
import { readingOf } from '../__testUtils__/reading';
import { timeToFirstDeployment } from './timeToFirstDeployment';

/** A service that was watched completely since its repository was created. */
const createdOn = (dayNumber: number) => ({ watched: [days(dayNumber, 300)] });

describe('time-to-first-deployment', () => {
  const entities = {
    1: createdOn(1),
    2: createdOn(2),
    3: createdOn(3),
    4: createdOn(4),
    5: createdOn(-1),
    6: {
      watchedOf: { deployment: [days(5, 300)], change: [days(6, 300)] },
    },
  };
  const deployments = [
    deployment(at(0), { entity: 5 }),
    deployment(at(1, 5), { entity: 1, outcome: 'failure' }),
    deployment(at(2, 4), { entity: 2 }),
    deployment(at(3), { entity: 1 }),
    deployment(at(6, 1), { entity: 6 }),
    deployment(at(9), { entity: 1 }),
    deployment(at(13), { entity: 3 }),
  ];

  it('is the median over the services created in the period', () => {
    // 48, 4 and 240 hours; of the sixth nobody knows when it was created.
    const reading = readingOf(
      timeToFirstDeployment,
      { deployments },
      { entities },
    );
    expect(reading).toMatchObject({
      state: 'measured',
      value: 48,
      sampleSize: 3,
    });
  });

  it('shows how many wait', () => {
    const { companions } = readingOf(
      timeToFirstDeployment,
      { deployments },
      { entities },
    );
    expect(companions).toContainEqual({
      ...{ id: 'not-deployed-yet', title: 'Not deployed yet' },
      ...{ value: 1, unit: 'count', sampleSize: 4 },
    });
  });

  it('says nothing of two', () => {
    const { state } = readingOf(
      timeToFirstDeployment,
      { deployments },
      { entities: { 1: createdOn(1), 2: createdOn(2) } },
    );
    expect(state).toBe('not-enough-data');
  });
});
