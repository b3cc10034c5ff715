import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { ScorecardValues } from './ScorecardValues';

const caller = { credentials: mockCredentials.user() };
const cart = 'component:default/cart';

function scorecardWith(values: Record<string, number | undefined>) {
  const readings = Object.entries(values).map(([metricId, value]) => ({
    metricId,
    value,
  }));
  return { asOf: '2026-11-23T00:00:00Z', categories: [{ readings }] };
}

function measured(metricId: string, scope = cart, days = 90) {
  return { metricId, scope, days };
}

describe('ScorecardValues', () => {
  it('asks for each scope and number of days once, and as the caller', async () => {
    const readScorecard = jest.fn(async () =>
      scorecardWith({ 'change-lead-time': 4, 'incident-rate': undefined }),
    );
    const values = await new ScorecardValues({
      readValues: readScorecard,
    }).readValues(
      [
        measured('change-lead-time'),
        measured('incident-rate'),
        measured('change-lead-time', cart, 30),
        measured('luck'),
      ],
      caller,
    );
    const four = { value: 4, at: '2026-11-23T00:00:00Z' };
    expect(values).toEqual([four, undefined, four, undefined]);
    expect(readScorecard.mock.calls).toEqual([
      [{ ref: cart, period: { days: 90 } }, caller],
      [{ ref: cart, period: { days: 30 } }, caller],
    ]);
  });

  it('says nothing of what the caller may not see', async () => {
    const readScorecard = async () => {
      throw new NotAllowedError('no');
    };
    const values = new ScorecardValues({ readValues: readScorecard });
    expect(await values.readValues([measured('x')], caller)).toEqual([
      undefined,
    ]);
  });

  it('does not hide a fault', async () => {
    const readScorecard = async () => {
      throw new Error('the database is away');
    };
    const values = new ScorecardValues({ readValues: readScorecard });
    await expect(values.readValues([measured('x')], caller)).rejects.toThrow(
      'the database is away',
    );
  });
});
