import { historyEnd, type StoreSize } from '../StoreSize';
import { historyOf, liveDay, type OwnedSignal } from './history';
import { linksOfDay } from './linksOfDay';

const size: StoreSize = { seed: 7, entities: 100, days: 84 };
const keyOf = ({ entity, signal }: OwnedSignal) =>
  `${entity} ${signal.kind} ${signal.externalId}`;

describe('historyOf', () => {
  const history = [...historyOf(size)];

  it('gives the same rows for the same seed', () => {
    const text = JSON.stringify(history);
    expect(JSON.stringify([...historyOf(size)]) === text).toBe(true);
    const other = historyOf({ ...size, seed: 8 });
    expect(JSON.stringify([...other]) === text).toBe(false);
  });

  it('gives each entity the same rows, however many others there are', () => {
    const few = [...historyOf({ ...size, entities: 20 })].map(keyOf);
    const many = history.filter(({ entity }) => entity < 20).map(keyOf);
    expect(few.sort()).toEqual(many.sort());
  });

  it('gives every row a key of its own, within the history', () => {
    expect(new Set(history.map(keyOf)).size).toBe(history.length);
    const times = history.map(({ signal }) => signal.at.getTime());
    const start = historyEnd.getTime() - size.days * 86_400_000;
    expect(Math.min(...times)).toBeGreaterThanOrEqual(start);
    expect(Math.max(...times)).toBeLessThan(historyEnd.getTime());
  });

  it.each([
    ['deployment', 0.307],
    ['change', 1.019],
    ['build', 0.6],
    ['incident', 0.0164],
    ['workItem', 0.097],
    ['usage', 0.306],
    ['retention', 0.15],
    ['cost', 0.15],
    ['evidence', 0.21],
    ['measurement', 0.129],
  ])('has as many of %s a day and entity as wanted', (kind, mean) => {
    const found = history.filter(({ signal }) => signal.kind === kind).length;
    const perDay = found / size.entities / size.days;
    expect(perDay / mean).toBeGreaterThan(0.8);
    expect(perDay / mean).toBeLessThan(1.2);
  });

  it('keeps facts as short as the store assumes', () => {
    const texts = history.map(
      ({ signal }) => JSON.stringify(signal.facts) ?? '',
    );
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    expect(length / texts.length).toBeLessThan(60);
  });
});

describe('liveDay', () => {
  it('is in the order of time, and holds what the history holds of the day', () => {
    const day = liveDay(size, size.days - 1);
    const times = day.map(({ signal }) => signal.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const last = [...historyOf(size)].slice(-day.length);
    expect(last.map(keyOf)).toEqual(day.map(keyOf));
  });
});

describe('linksOfDay', () => {
  it('links changes to deployments that are there and come after', () => {
    const deployments = new Map(
      [...historyOf(size)]
        .filter(({ signal }) => signal.kind === 'deployment')
        .map(owned => [keyOf(owned), owned.signal.at.getTime() / 1000]),
    );
    const links = Array.from({ length: size.entities }, (_, entity) =>
      linksOfDay({ size, entity, day: 40 }).map(link => ({ entity, link })),
    ).flat();
    expect(links.length).toBeGreaterThan(20);
    for (const { entity, link } of links) {
      expect(deployments.get(`${entity} deployment ${link.to}`)).toBe(link.at);
      expect(link.seconds).toBeGreaterThan(0);
    }
  });
});
