import { generateWorld, type World } from 'platform-value-upstreams';

const day = 86_400_000;

/** Nothing happens in it from this moment on. */
export const worldEnd = Date.UTC(2026, 10, 1);

/** The port of the upstreams that the catalog leads to: one for each of the processes that test at once. */
export const port = 45_670 + Number(process.env.JEST_WORKER_ID ?? 1);

/** How long a history is, and the services of a portal's catalog: few, so that a test is short. */
interface Extent {
  days: number;
  services: string[];
}

const extents = {
  /** Deployments by event, by workflow and by tag. */
  github: { days: 50, services: ['basket', 'shipping-rates', 'stock-levels'] },
  /** More builds in a month than a page has. */
  'github of many pages': { days: 90, services: ['preview-environments'] },
  /** A project that is shared, and one with incidents. */
  jira: { days: 60, services: ['home-page', 'basket', 'shipping-rates'] },
  /** More issues than two pages have. */
  'jira of many pages': { days: 150, services: ['home-page'] },
  amplitude: { days: 50, services: ['home-page', 'basket'] },
} satisfies Record<string, Extent>;

/** A small organisation, by the upstream that is looked at. */
export type SmallWorld = keyof typeof extents;

/** An organisation of which a portal knows a few services. */
export function smallWorld(name: SmallWorld): World {
  const { days, services }: Extent = extents[name];
  const world = generateWorld({
    ...{ seed: 7, services: 24, end: worldEnd, start: worldEnd - days * day },
    host: `127.0.0.1:${port}`,
  });
  const catalog = world.catalog.filter(
    ({ kind, metadata }) =>
      kind !== 'Component' || services.includes(metadata.name),
  );
  return { ...world, catalog };
}
