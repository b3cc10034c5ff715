import {
  defineSnapshot,
  type CapabilityHistory,
  type SnapshotSample,
} from 'backstage-plugin-platform-value-node';
import { adoptionAt } from '../adoption/adoptionAt';
import { holds } from '../ranges';

export const parallelRunning = defineSnapshot({
  id: 'parallel-running',
  title: 'Running in parallel',
  question: 'How many adopted capabilities still have an alternative beside?',
  description:
    'The share of adopted capabilities beside which a tool that does the same job is still seen at the end of the period. It is what a migration that was never finished looks like: both are paid for, and both have to be known.',
  category: 'adoption',
  unit: 'ratio',
  better: 'lower',
  leastSample: { count: 1, of: 'adopted capability' },
  lead: false,
  version: 1,
  formula: 'adopted with an alternative still seen ÷ adopted',
  needs: ['evidence'],
  figure: 'complete-share',
  samples: ({ capabilities, at }) =>
    capabilities.flatMap(history => sampleOf(history, at) ?? []),
  remedy:
    'Nothing is adopted here, so nothing can run beside it. What counts as an alternative stands in the definitions document, which the annotation platform-value.io/definitions names.',
});

function sampleOf(
  history: CapabilityHistory,
  at: number,
): SnapshotSample | undefined {
  const adoption = adoptionAt(history, at);
  if (!adoption || adoption.stands === 'not-adopted') return undefined;
  const alternative = history.alternatives.find(each => holds([each], at));
  const isAdopted = adoption.stands === 'adopted';
  return {
    subject: history.entity,
    what: history.capability,
    role: isAdopted && alternative ? 'numerator' : 'denominator',
    unknown: isAdopted ? undefined : true,
    since: alternative?.start,
  };
}
