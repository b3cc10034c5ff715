import { at, cause, days, hour, observed } from '../__testUtils__/observed';
import { failedDeploymentRecoveryTime } from './failedDeploymentRecoveryTime';

const window = days(0, 30);

function samplesOf(causes: ReturnType<typeof cause>[]) {
  return failedDeploymentRecoveryTime.samples(observed({ causes }), window);
}

describe('failed-deployment-recovery-time', () => {
  it('runs from the deployment to the last of its incidents resolved', () => {
    const samples = samplesOf([
      cause(at(1), { recovery: 3 * hour, identity: { rowId: 'early' } }),
      cause(at(1), {
        openedAt: at(1, 2),
        recovery: 8 * hour,
        identity: { rowId: 'late' },
      }),
    ]);
    expect(samples).toEqual([
      {
        entity: 1,
        at: at(1, 2),
        value: 8,
        role: 'sample',
        censored: false,
        identity: { rowId: 'late' },
      },
    ]);
  });

  it('is censored at the window’s end while an incident is open', () => {
    const samples = samplesOf([
      cause(at(29), { recovery: 3 * hour }),
      cause(at(29), { openedAt: at(29, 2), recovery: undefined }),
    ]);
    expect(samples).toMatchObject([{ value: 24, censored: true }]);
  });

  it('is censored when resolved only after the window', () => {
    const samples = samplesOf([cause(at(29), { recovery: 25 * hour })]);
    expect(samples).toMatchObject([{ value: 24, censored: true }]);
    const just = samplesOf([cause(at(29), { recovery: 24 * hour })]);
    expect(just).toMatchObject([{ value: 24, censored: false }]);
  });

  it('goes by when incidents were opened, not by the deployment', () => {
    const samples = samplesOf([
      cause(at(-1), { openedAt: at(2), recovery: 80 * hour }),
      cause(at(20), { openedAt: at(30) }),
      cause(at(1), { openedAt: at(1, 3) }),
    ]);
    expect(samples.map(sample => sample.at)).toEqual([at(1, 3), at(2)]);
  });

  it('leaves out links that are mere closeness in time', () => {
    expect(samplesOf([cause(at(1), { confidence: 0.4 })])).toEqual([]);
  });

  it('keeps deployments of different entities apart', () => {
    const shared = { deployment: 7 };
    const samples = samplesOf([
      cause(at(1), shared),
      cause(at(1), { ...shared, entity: 2 }),
    ]);
    expect(samples).toHaveLength(2);
  });
});
