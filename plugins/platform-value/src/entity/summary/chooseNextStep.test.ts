import type { Reading } from 'backstage-plugin-platform-value-common';
import { abTesting } from '../../api/fixtures/capabilities';
import { metrics } from '../../api/fixtures/metrics';
import {
  notCollected,
  readingOf,
  targetOf,
  tooFew,
} from '../../api/fixtures/readings';
import { scorecards } from '../../api/fixtures/scorecards';
import { figuresOf } from '../Figure';
import { chooseNextStep } from './chooseNextStep';

function choose(...readings: Reading[]) {
  const category = { ...scorecards[0].categories[0], readings };
  const step = chooseNextStep(
    figuresOf({ ...scorecards[0], categories: [category] }, metrics),
  );
  return 'figure' in step ? `${step.kind} ${step.figure.metric.id}` : step.kind;
}

const lead = readingOf('deployment-frequency', {
  value: 3,
  ...targetOf(3, 'on-target'),
});
const slow = readingOf('build-duration', {
  value: 8,
  ...targetOf(7, 'off-target'),
});
const failing = readingOf('change-failure-rate', {
  value: 0.12,
  ...targetOf(0.05, 'off-target'),
});
const unseen = notCollected('time-to-restore', 'Name the label.');
const old = readingOf('rework-rate', { state: 'stale', value: 0.1 });

describe('chooseNextStep', () => {
  it('chooses the capability to adopt before all of them', () => {
    const next = {
      capability: abTesting,
      next: { capability: abTesting.id, because: 'siblings' },
    } as const;
    expect(chooseNextStep([], next)).toEqual({ kind: 'adopt', ...next });
  });

  it('asks for how often it ships before who returns', () => {
    expect(
      choose(
        notCollected('retention', 'Add the filter.'),
        notCollected('deployment-frequency', 'Say how.'),
      ),
    ).toBe('collect deployment-frequency');
  });

  it.each<[string, Reading[], string]>([
    [
      'a lead figure that is not collected before everything',
      [notCollected('deployment-frequency', 'Say how.'), slow],
      'collect deployment-frequency',
    ],
    [
      'the target missed by most before the others',
      [lead, slow, failing, unseen],
      'off-target change-failure-rate',
    ],
    [
      'what is not collected before what is stale',
      [lead, old, unseen],
      'collect time-to-restore',
    ],
    ['what is stale where all else is well', [lead, old], 'stale rework-rate'],
    ['nothing where all targets are met', [lead], 'all-met'],
    [
      'nothing where there are no targets',
      [readingOf('rework-rate', { value: 0.1 }), tooFew('time-to-restore', 1)],
      'no-targets',
    ],
    [
      'nothing where nothing applies',
      [readingOf('rework-rate', { state: 'not-applicable' })],
      'none',
    ],
  ])('chooses %s', (_name, readings, expected) => {
    expect(choose(...readings)).toBe(expected);
  });
});
