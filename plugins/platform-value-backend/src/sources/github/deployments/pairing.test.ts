import type { DeploymentFact } from './DeploymentFact';
import {
  newRun,
  noteEnded,
  pairPage,
  pairRest,
  unpaired,
  type PairingState,
} from './pairing';

const nothing = unpaired;

function fact(
  hour: number,
  options: Partial<DeploymentFact> = {},
): DeploymentFact {
  return {
    externalId: String(hour),
    handle: '',
    name: 'prod',
    chain: 'prod',
    sha: `sha ${hour}`,
    hotfix: false,
    createdAt: new Date(Date.UTC(2026, 0, 5, hour)),
    outcome: 'success',
    updatedAt: new Date(Date.UTC(2026, 0, 5, hour)),
    ...options,
  };
}

/** Pairs pages to the end and tells who follows whom. */
function pairAll(state: PairingState, ...pages: DeploymentFact[][]) {
  const paired: DeploymentFact[] = [];
  let next = state;
  for (const page of pages) {
    const step = pairPage(next, page);
    paired.push(...step.paired);
    next = step.state;
  }
  const rest = pairRest(next);
  const all = [...paired, ...rest.paired];
  return {
    state: rest.state,
    previous: Object.fromEntries(
      all.map(one => [one.externalId, one.previous]),
    ),
  };
}

describe('pairing', () => {
  it('follows the last success, whatever came between', () => {
    const { previous } = pairAll(nothing, [
      fact(5),
      fact(4, { outcome: 'failure' }),
      fact(3, { outcome: 'open' }),
      fact(2),
      fact(1),
    ]);
    expect(previous).toEqual({
      5: 'sha 2',
      4: 'sha 2',
      3: 'sha 2',
      2: 'sha 1',
      1: undefined,
    });
  });

  it('is the same wherever the pages are cut', () => {
    const facts = [5, 4, 3, 2, 1].map(hour => fact(hour));
    const whole = pairAll(nothing, facts).previous;
    expect(pairAll(nothing, ...facts.map(one => [one])).previous).toEqual(
      whole,
    );
  });

  it('keeps environments apart', () => {
    const { previous } = pairAll(nothing, [
      fact(4),
      fact(3, { chain: 'eu' }),
      fact(2),
      fact(1, { chain: 'eu' }),
    ]);
    expect(previous).toEqual({
      4: 'sha 2',
      3: 'sha 1',
      2: undefined,
      1: undefined,
    });
  });

  it('follows what was known before, and leaves that out', () => {
    const { state } = pairAll(nothing, [fact(2), fact(1)]);
    const { previous } = pairAll(state, [fact(4), fact(3), fact(2)]);
    expect(previous).toEqual({ 4: 'sha 3', 3: 'sha 2' });
    const later = pairAll(pairAll(nothing, [fact(2)]).state, [fact(3)]);
    expect(later.previous).toEqual({ 3: 'sha 2' });
  });

  it('joins a sweep that was cut, wherever the one before a deployment is', () => {
    const facts = [6, 5, 4, 3, 2, 1].map(hour =>
      fact(hour, { chain: hour === 6 || hour === 2 ? 'eu' : 'prod' }),
    );
    const cut = pairPage({ ...nothing, runs: [newRun] }, facts.slice(2, 4));
    const above = { ...cut.state, runs: [newRun, ...cut.state.runs] };
    const top = pairPage(above, facts.slice(0, 3));
    const joined = pairRest(top.state);
    const { previous } = pairAll(joined.state, facts.slice(4));
    const all = [...cut.paired, ...top.paired, ...joined.paired];
    const seen = Object.fromEntries(
      all.map(one => [one.externalId, one.previous]),
    );
    expect({ ...seen, ...previous }).toEqual(pairAll(nothing, facts).previous);
  });

  it('takes a late success into account', () => {
    const { state } = pairAll(nothing, [fact(1)]);
    const noted = noteEnded(state, fact(2));
    expect(pairAll(noted, [fact(3)]).previous).toEqual({ 3: 'sha 2' });
    expect(noteEnded(noted, fact(1, { sha: 'other' }))).toEqual(noted);
    expect(noteEnded(noted, fact(9, { outcome: 'failure' }))).toEqual(noted);
  });
});
