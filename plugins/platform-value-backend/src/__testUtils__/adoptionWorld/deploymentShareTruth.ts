import {
  adoptionTruth,
  outcomeTruth,
  type Share,
} from 'platform-value-upstreams';
import type { AskedScope } from './AskedScope';
import { membersOfScope, type TrueMember } from './membersOfScope';
import type { TruthQuestion } from './Truth';

const adopting = ['voluntary', 'unforced', 'mandated'];

/** Of the deployments of a period, those by services that had adopted anything by its end. */
export function deploymentShareTruth(
  question: TruthQuestion,
  scope: AskedScope,
): Share {
  const members = membersOfScope(question.organisation, scope);
  let k = 0;
  let n = 0;
  for (const member of members) {
    const stands = standsOf(question, scope, member.entity);
    const deployments = stands ? deploymentsOf(question, member) : 0;
    n += deployments;
    if (stands === 'adopted') k += deployments;
  }
  return { k, n, unknown: 0, ...(n > 0 && { value: k / n }) };
}

/** Undefined where nothing applies, or where nobody can say. */
function standsOf(
  { organisation, end: at }: TruthQuestion,
  { truth: scope }: AskedScope,
  name: string,
): 'adopted' | 'not-adopted' | undefined {
  const isOffered = (id: string) =>
    scope === 'organisation' ||
    !('platform' in scope) ||
    organisation.definitions.capabilities.some(
      each => each.id === id && each.platform === scope.platform,
    );
  const entity = `component:default/${name}`;
  const classes = [...adoptionTruth(organisation, { entity, at })]
    .filter(([id]) => isOffered(id))
    .map(([, adoption]): string => adoption.class)
    .filter(each => each !== 'not-applicable');
  if (classes.some(each => adopting.includes(each))) return 'adopted';
  if (classes.length === 0 || classes.includes('unknown')) return undefined;
  return 'not-adopted';
}

function deploymentsOf(
  { organisation: { world }, start, end }: TruthQuestion,
  { entity, from }: TrueMember,
): number {
  const period = { start: Math.max(start, from), end };
  const truth = outcomeTruth({ world, entity, events: [], ...period });
  return truth['cost-per-deployment'].sampleSize;
}
