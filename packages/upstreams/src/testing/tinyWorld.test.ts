import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import { tinyWorld } from './tinyWorld';

describe('tinyWorld', () => {
  const world = tinyWorld();
  const [checkout] = world.repositories;

  it('is the same every time', () => {
    expect(tinyWorld()).toEqual(world);
  });

  it('uses each database id and sha once', () => {
    const things = world.repositories.flatMap(repository => [
      repository,
      ...repository.pullRequests,
      ...repository.pullRequests.flatMap(({ reviews }) => reviews),
      ...repository.deployments,
      ...repository.deployments.flatMap(({ statuses }) => statuses),
      ...repository.workflowRuns,
      ...repository.workflowRuns.flatMap(({ jobs }) => jobs),
      ...repository.issues,
      ...repository.releases,
    ]);
    expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
    const shas = world.repositories.flatMap(({ commits, pullRequests }) => [
      ...commits.map(({ sha }) => sha),
      ...pullRequests.flatMap(pull => pull.commits.map(({ sha }) => sha)),
    ]);
    expect(new Set(shas).size).toBe(shas.length);
    expect(shas.filter(sha => !/^[0-9a-f]{40}$/.test(sha))).toEqual([]);
  });

  it('ends before its end', () => {
    const times = JSON.stringify(world.repositories).match(/(?<=At":)\d+/g);
    expect(Math.max(...(times ?? []).map(Number))).toBeLessThan(world.end);
  });

  it('has a few dozen of everything in its busy repository', () => {
    const { commits, pullRequests, deployments, workflowRuns } = checkout;
    const counts = [commits, pullRequests, deployments, workflowRuns];
    expect(counts.map(list => list.length)).toEqual([38, 40, 38, 40]);
    expect([checkout.issues, checkout.tags].map(list => list.length)).toEqual([
      10, 10,
    ]);
  });

  it('has a catalog that Backstage accepts', () => {
    const validate = entityEnvelopeSchemaValidator();
    expect(world.catalog.map(entity => validate(entity))).toEqual(
      world.catalog,
    );
  });
});
