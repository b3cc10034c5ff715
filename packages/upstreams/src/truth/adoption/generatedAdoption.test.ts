import {
  day,
  demoWorld,
  end,
  start,
} from '../../generator/__fixtures__/demoWorld';
import { generateWorld } from '../../generator/generateWorld';
import { adoptionMetricsTruth } from './adoptionMetricsTruth';
import { definitionsOf } from './Definitions';
import type { History } from './History';
import { organisationOf } from './Organisation';
import { isAdopted, standingAt, type TrueClass } from './standingAt';
import { pathOfLeastResistance } from './platformsTruth';

const demo = organisationOf(demoWorld);
const moments = [end, end - 150 * day, end - 300 * day, end - 500 * day];

function nameOf({ entity, capability }: History): string {
  return `${entity} ${capability}`;
}

function classesAt(histories: History[], at: number): Map<string, TrueClass> {
  return new Map(
    histories.map(history => [nameOf(history), standingAt(history, at).class]),
  );
}

describe('the generated organisation', () => {
  it('has platforms of two domains with capabilities of which teams adopt some', () => {
    const { capabilities } = demo.definitions;
    expect(capabilities.length).toBeGreaterThanOrEqual(10);
    expect(new Set(capabilities.map(({ platform }) => platform)).size).toBe(5);
    const { 'adoption-rate': rate, 'capability-adoption': share } =
      adoptionMetricsTruth(demo, { scope: 'organisation', at: end });
    expect(rate.n).toBe(12);
    expect(share.value).toBeGreaterThan(0.3);
    expect(share.value).toBeLessThan(0.8);
  });

  it('adopts more with time', () => {
    const counts = moments.map(at => {
      const classes = [...classesAt(demo.histories, at).values()];
      return classes.filter(isAdopted).length;
    });
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(counts[0]).toBeGreaterThan(1.5 * counts[3]);
  });

  it('has every class, alternatives run in parallel, and teams that left', () => {
    const now = demo.histories.map(history => standingAt(history, end));
    expect(new Set(now.map(standing => standing.class))).toEqual(
      new Set([
        'voluntary',
        'unforced',
        'mandated',
        'overdue',
        'not-adopted',
        'unknown',
      ]),
    );
    const parallel = now.filter(
      ({ parallelSince }) => parallelSince !== undefined,
    );
    expect(parallel.length).toBeGreaterThan(5);
    const left = demo.histories.filter(({ adopted }) =>
      adopted.some(stretch => stretch.end < end - 28 * day),
    );
    expect(left.length).toBeGreaterThan(5);
  });

  it('makes some of the new services from the template', () => {
    const { n, value } = pathOfLeastResistance(demo, {
      start: start + 30 * day,
      end,
    });
    expect(n).toBeGreaterThan(3);
    expect(value).toBeGreaterThan(0.2);
    expect(value).toBeLessThan(1);
  });

  it('changes no class of those who had adopted when a mandate is announced', () => {
    const announced = end - 100 * day;
    const definitions = definitionsOf(demoWorld);
    const decreed = organisationOf(demoWorld, {
      ...definitions,
      mandates: [
        ...definitions.mandates,
        ...definitions.capabilities.map(({ id: capability }) => ({
          capability,
          announced,
          due: announced + 30 * day,
        })),
      ],
    });
    const before = demo.histories.flatMap(history =>
      history.adopted
        .filter(stretch => stretch.start <= announced)
        .map(stretch => [nameOf(history), stretch]),
    );
    const after = decreed.histories.flatMap(history =>
      history.adopted
        .filter(stretch => stretch.start <= announced)
        .map(stretch => [nameOf(history), stretch]),
    );
    expect(after).toEqual(before);
    expect(before.length).toBeGreaterThan(100);
    const classes = [...classesAt(decreed.histories, end).values()];
    const were = [...classesAt(demo.histories, end).values()];
    const late = (all: TrueClass[]) =>
      all.filter(each => each === 'overdue').length;
    expect(late(classes)).toBeGreaterThan(late(were));
  });

  it('has the same past when the world ends earlier, what only the catalog tells aside', () => {
    const cut = end - 150 * day;
    const shorter = organisationOf(
      generateWorld({ seed: 1, start, end: cut, host: '127.0.0.1:4010' }),
    );
    const tellsByCatalog = ['managed-secrets', 'consent', 'warehouse-exports'];
    const known = new Set(shorter.histories.map(nameOf));
    const seen = (histories: History[]) =>
      histories.filter(
        history =>
          known.has(nameOf(history)) &&
          !tellsByCatalog.includes(history.capability),
      );
    for (const at of [cut, cut - 30 * day, cut - 300 * day]) {
      expect(classesAt(seen(demo.histories), at)).toEqual(
        classesAt(seen(shorter.histories), at),
      );
    }
  });

  it('writes each version of a file by a commit that touches it', () => {
    for (const {
      commits,
      fileVersions = [],
      pullRequests,
    } of demoWorld.repositories) {
      for (const { commit: sha, path } of fileVersions) {
        const commit = commits.find(each => each.sha === sha);
        expect(commit?.files).toContain(path);
        const pull = pullRequests.find(
          ({ number }) => number === commit?.pullRequest,
        );
        expect(pull ? pull.files : [path]).toContain(path);
      }
    }
  });
});
