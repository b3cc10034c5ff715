import type { Reading } from 'backstage-plugin-platform-value-common';
import { metrics } from '../../api/fixtures/metrics';
import { notCollected, readingOf, targetOf } from '../../api/fixtures/readings';
import { scorecards } from '../../api/fixtures/scorecards';
import { figuresOf, type Figure } from '../Figure';
import { sortFigures } from './sortFigures';

const lead = 'deployment-frequency';
const plain = (id: string) => readingOf(id, { value: 1 });

function sort(readings: Reading[], moved: string[] = []) {
  const category = { ...scorecards[0].categories[0], readings };
  const figures = figuresOf(
    { ...scorecards[0], categories: [category] },
    metrics,
  );
  return sortFigures(figures, { lead, moved });
}

const ids = (figures: Figure[]) => figures.map(({ metric }) => metric.id);

const six = [
  plain(lead),
  plain('change-lead-time'),
  plain('time-to-restore'),
  plain('incident-rate'),
  plain('rework-rate'),
  plain('build-duration'),
];

describe('sortFigures', () => {
  it('shows the lead figure and four rows, and folds the rest', () => {
    const sorted = sort(six);
    expect(sorted.lead?.metric.id).toBe(lead);
    expect(ids(sorted.rows)).toEqual([
      'change-lead-time',
      'time-to-restore',
      'incident-rate',
      'rework-rate',
    ]);
    expect(ids(sorted.folded)).toEqual(['build-duration']);
  });

  it('never folds what moved or has a target', () => {
    const targeted = readingOf('build-success-rate', {
      value: 0.9,
      ...targetOf(0.95, 'off-target'),
    });
    const sorted = sort([...six, targeted], ['build-duration']);
    expect(ids(sorted.rows)).toEqual([
      'change-lead-time',
      'time-to-restore',
      'build-duration',
      'build-success-rate',
    ]);
    expect(ids(sorted.folded)).toEqual(['incident-rate', 'rework-rate']);
  });

  it('keeps what has no value out of the rows, but for the lead figure', () => {
    const sorted = sort([
      notCollected(lead, 'Say how.'),
      notCollected('change-lead-time', 'Say how.'),
      readingOf('time-to-restore', { state: 'not-applicable' }),
    ]);
    expect(sorted.lead?.metric.id).toBe(lead);
    expect(sorted.rows).toEqual([]);
    expect(ids(sorted.notCollected)).toEqual(['change-lead-time']);
    expect(ids(sorted.notApplicable)).toEqual(['time-to-restore']);
  });
});
