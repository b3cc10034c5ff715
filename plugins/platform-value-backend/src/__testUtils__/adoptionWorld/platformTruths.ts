import {
  corePlatforms,
  pathOfLeastResistance,
  platformsWithProductManager,
} from 'platform-value-upstreams';
import { ofShare } from './adoptionTruths';
import type { AskedScope } from './AskedScope';
import { membersOfScope } from './membersOfScope';
import type { Truths, TruthQuestion } from './Truth';

/** What metrics have to be that count platforms, and services as they begin. */
export function platformTruths(
  question: TruthQuestion,
  scope: AskedScope,
): Truths {
  const { organisation, start, end } = question;
  const { type, asked } = scope;
  if (!['platform', 'domain', 'organisation'].includes(type)) return {};
  const names = membersOfScope(organisation, scope)
    .filter(({ from }) => from <= end)
    .map(({ entity }) => entity);
  const path = pathOfLeastResistance(organisation, { start, end, names });
  const domain = type === 'domain' ? asked.ref : undefined;
  return {
    'path-of-least-resistance': ofShare(path),
    ...(domain && {
      'core-platforms': { value: corePlatforms(organisation, domain) },
    }),
    ...(type !== 'platform' && {
      'platforms-with-product-manager': ofShare(
        platformsWithProductManager(organisation, domain),
      ),
    }),
  };
}
