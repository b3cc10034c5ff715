import type { AdoptionScope, Organisation } from 'platform-value-upstreams';
import type { ScorecardQuestion } from '../../scorecards/Scorecards';

/** What a scorecard is asked of, and the same in words of the truth. */
export interface AskedScope {
  /** As differences name it. */
  name: string;
  type: 'entity' | 'group' | 'system' | 'domain' | 'platform' | 'organisation';
  asked: Pick<ScorecardQuestion, 'ref' | 'of'>;
  truth: AdoptionScope;
}

type Placed = Organisation['landscape'][number];

const types: Record<string, AskedScope['type']> = {
  component: 'entity',
  group: 'group',
  system: 'system',
  domain: 'domain',
};

function scopeOf({ ref, kind }: Placed): AskedScope[] {
  const type = types[kind];
  return type ? [{ name: ref, type, asked: { ref }, truth: { ref } }] : [];
}

function platformScopeOf({ ref, type }: Placed): AskedScope[] {
  if (type !== 'platform') return [];
  return [
    {
      ...{ name: `users of ${ref}`, type: 'platform' },
      ...{ asked: { ref, of: 'platform' }, truth: { platform: ref } },
    },
  ];
}

/** Every scope of an organisation that has a scorecard. */
export function allScopes({ landscape }: Organisation): AskedScope[] {
  return [
    ...landscape.flatMap(scopeOf),
    ...landscape.flatMap(platformScopeOf),
    {
      ...{ name: 'organisation', type: 'organisation' },
      asked: { ref: 'organisation', of: 'organisation' },
      truth: 'organisation',
    },
  ];
}
