import { factsOf, type EntityFacts } from './__testUtils__/facts';
import {
  at,
  cause,
  days,
  deployment,
  hour,
  incident,
} from './__testUtils__/observed';
import { changeFailureRate } from './definitions/changeFailureRate';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { failedDeploymentRecoveryTime } from './definitions/failedDeploymentRecoveryTime';
import { incidentRate } from './definitions/incidentRate';
import { readScopeSamples } from './scopeSamples';

const period = days(0, 90);

const daily = [0, 30, 60, 89].map(n => deployment(at(n)));

function countedDays(
  definition: typeof changeFailureRate,
  observations: Parameters<typeof factsOf>[0],
  entities: Record<number, EntityFacts>,
) {
  const facts = factsOf(observations, entities);
  const scope = readScopeSamples({ definition, facts });
  return scope.counted(period).map(sample => (sample.at - at(0)) / 86_400);
}

describe('readScopeSamples', () => {
  it('leaves out what happened while a needed kind was not watched', () => {
    const entity = { watchedOf: { incident: [days(25, 70)] } };
    const of = { deployments: daily };
    expect(countedDays(changeFailureRate, of, { 1: entity })).toEqual([30, 60]);
    expect(countedDays(deploymentFrequency, of, { 1: entity })).toEqual([
      0, 30, 60, 89,
    ]);
  });

  it('leaves out members of whom a needed kind is not expected', () => {
    const entities = { 1: {}, 2: { expected: ['deployment'] as const } };
    const both = [deployment(at(1)), deployment(at(2), { entity: 2 })];
    const of = { deployments: both };
    expect(countedDays(changeFailureRate, of, entities)).toEqual([1]);
    expect(countedDays(deploymentFrequency, of, entities)).toEqual([1, 2]);
  });

  it('leaves out what happened before or after it belonged to the scope', () => {
    const entity = { belongs: [days(0, 30), days(60, 70)] };
    const of = { deployments: daily };
    expect(countedDays(deploymentFrequency, of, { 1: entity })).toEqual([
      0, 60,
    ]);
  });

  it('leaves out entities that are no members', () => {
    const of = { deployments: [deployment(at(1), { entity: 9 })] };
    expect(countedDays(deploymentFrequency, of, { 1: {} })).toEqual([]);
  });

  it('counts a failure by its deployment and a recovery by its incident', () => {
    // Deployed in the last hour it belonged; the incident came afterwards.
    const deployedAt = at(30) - hour / 2;
    const of = {
      deployments: [deployment(deployedAt)],
      causes: [cause(deployedAt)],
    };
    const before = { 1: { belongs: [days(0, 30)] } };
    const after = { 1: { belongs: [days(30, 90)] } };
    const failed = (entities: typeof before) =>
      readScopeSamples({
        definition: changeFailureRate,
        facts: factsOf(of, entities),
      })
        .counted(period)
        .map(sample => sample.role);
    expect(failed(before)).toEqual(['numerator']);
    expect(failed(after)).toEqual([]);
    expect(countedDays(failedDeploymentRecoveryTime, of, before)).toHaveLength(
      0,
    );
    expect(countedDays(failedDeploymentRecoveryTime, of, after)).toHaveLength(
      1,
    );
  });

  it('shows excluded rows to the evidence and not to the figure', () => {
    const failed = deployment(at(2), { outcome: 'failure' });
    const scope = readScopeSamples({
      definition: deploymentFrequency,
      facts: factsOf({ deployments: [deployment(at(1)), failed] }),
    });
    expect(scope.all(period).map(sample => sample.excluded)).toEqual([
      undefined,
      'not-successful',
    ]);
    expect(scope.counted(period)).toEqual(scope.all(period).slice(0, 1));
    expect(scope.counted(days(2, 90))).toEqual([]);
  });

  it('gives a metric the kinds it says it reads and no others', () => {
    const facts = factsOf({
      deployments: daily,
      incidents: [incident(at(1))],
    });
    const definition = { ...incidentRate, reads: ['incidents' as const] };
    const scope = readScopeSamples({ definition, facts });
    expect(scope.counted(period)).toHaveLength(1);
    expect(scope.companions(period)).toEqual([]);
  });
});
