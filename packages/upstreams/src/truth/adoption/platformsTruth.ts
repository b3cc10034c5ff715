import type { Placed } from './Landscape';
import type { Organisation } from './Organisation';
import { shareOf, type Share } from './Share';

const manager = 'platform-value.io/product-manager';
const template = 'backstage.io/source-template';

function platformsIn({ landscape }: Organisation, domain?: string): Placed[] {
  return landscape.filter(
    placed =>
      placed.type === 'platform' &&
      ['system', 'component'].includes(placed.kind) &&
      (domain === undefined || placed.domain === domain),
  );
}

/** How many platforms of a domain are in production; a deprecated one has another lifecycle. */
export function corePlatforms(
  organisation: Organisation,
  domain: string,
): number {
  return platformsIn(organisation, domain).filter(
    ({ lifecycle }) => lifecycle === 'production',
  ).length;
}

/** The share of platforms, of a domain or of all, that name who manages them as a product. */
export function platformsWithProductManager(
  organisation: Organisation,
  domain?: string,
): Share {
  return shareOf(platformsIn(organisation, domain), {
    has: ({ entity }) => entity.metadata.annotations?.[manager] !== undefined,
  });
}

/**
 * Of the services whose repository was made in a period `[start, end)`, the
 * share that a template made; of a domain, of components by name, or of all.
 */
export function pathOfLeastResistance(
  { world, landscape }: Organisation,
  period: {
    start: number;
    end: number;
    domain?: string;
    names?: readonly string[];
  },
): Share {
  const { start, end, domain, names } = period;
  const made = new Map(
    world.repositories.map(({ owner, name, createdAt }) => [
      `${owner}/${name}`,
      createdAt,
    ]),
  );
  const fresh = landscape.filter(placed => {
    const slug =
      placed.entity.metadata.annotations?.['github.com/project-slug'];
    const at = made.get(slug ?? '');
    const isThere =
      (domain === undefined || placed.domain === domain) &&
      (names === undefined || names.includes(placed.entity.metadata.name));
    return (
      placed.kind === 'component' &&
      placed.type === 'service' &&
      isThere &&
      at !== undefined &&
      at >= start &&
      at < end
    );
  });
  return shareOf(fresh, {
    has: ({ entity }) => entity.metadata.annotations?.[template] !== undefined,
  });
}
