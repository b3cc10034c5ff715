import {
  defineSnapshot,
  type SnapshotSample,
  type Standing,
} from 'backstage-plugin-platform-value-node';
import { adoptionAt } from '../adoption/adoptionAt';
import { countCompanion } from '../adoption/countCompanion';

export const capabilityAdoption = defineSnapshot({
  id: 'capability-adoption',
  title: 'Capabilities adopted',
  question: 'How much of what the platforms offer is used here?',
  description:
    'The share of applicable capabilities that are adopted at the end of the period, whether by choice or by mandate. In a roll-up each capability of each member counts. Who is exempt has not adopted. Where nothing shows an adoption, and what would show it was not watched, nobody can say; those are left out and widen the range.',
  category: 'adoption',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 1, of: 'applicable capability' },
  lead: true,
  version: 1,
  formula: 'adopted ÷ applicable capabilities, at the end of the period',
  needs: ['evidence'],
  figure: 'complete-share',
  samples: samplesOf,
  companions: standing => {
    const known = samplesOf(standing).filter(({ unknown }) => !unknown);
    const adopted = known.filter(({ role }) => role === 'numerator').length;
    const words = { id: 'adopted', title: 'Adopted' };
    return [countCompanion(words, adopted, known.length)];
  },
  remedy:
    'No capability applies here. What a platform offers, and to whom, stands in its definitions document, which the annotation platform-value.io/definitions names.',
});

function samplesOf({ capabilities, at }: Standing): SnapshotSample[] {
  return capabilities.flatMap(history => {
    const adoption = adoptionAt(history, at);
    if (!adoption) return [];
    const isAdopted = adoption.stands === 'adopted';
    return [
      {
        subject: history.entity,
        what: history.capability,
        role: isAdopted ? ('numerator' as const) : ('denominator' as const),
        unknown: adoption.stands === 'unknown' || undefined,
        since: isAdopted ? adoption.interval.start : undefined,
      },
    ];
  });
}
