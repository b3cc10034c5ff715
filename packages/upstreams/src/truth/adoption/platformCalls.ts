import { placedAs } from './Landscape';
import type { Organisation } from './Organisation';
import { shareOf, type Share } from './Share';

const week = 7 * 24 * 60 * 60 * 1000;

interface Options {
  start: number;
  end: number;
}

/** Facts that show the use of a platform's capabilities. */
function factsOf({ definitions }: Organisation, platform: string): Set<string> {
  const own = definitions.capabilities.filter(
    each => each.platform === platform,
  );
  const rules = own.flatMap(({ adoptedWhen }) => adoptedWhen);
  return new Set(rules.flatMap(({ fact }) => fact ?? []));
}

function callsOf(
  { signs }: Organisation,
  {
    entity,
    facts,
    start,
    end,
  }: Options & { entity: string; facts?: Set<string> },
): number {
  return [...(signs.get(entity)?.facts ?? [])]
    .filter(([fact]) => !facts || facts.has(fact))
    .flatMap(([, calls]) => calls)
    .filter(({ at }) => at >= start && at < end)
    .reduce((sum, { calls }) => sum + calls, 0);
}

/** Calls a week that were counted of an entity, over the whole of a period. */
export function callsByEntity(
  organisation: Organisation,
  options: Options & { entity: string },
): number {
  const { start, end } = options;
  return callsOf(organisation, options) / ((end - start) / week);
}

/** Calls a week that were counted by a platform's facts, whoever made them. */
export function callsToPlatform(
  organisation: Organisation,
  options: Options & { platform: string },
): number {
  const { start, end, platform } = options;
  const facts = factsOf(organisation, platform);
  const sum = [...organisation.signs.keys()]
    .map(entity => callsOf(organisation, { entity, facts, start, end }))
    .reduce((one, other) => one + other, 0);
  return sum / ((end - start) / week);
}

/** Of the teams that own a service, the platform's own apart, those that called the platform in a period. */
export function crossTeamUsage(
  organisation: Organisation,
  { platform, start, end }: Options & { platform: string },
): Share {
  const { landscape } = organisation;
  const { owner } = placedAs(platform, landscape);
  const services = landscape.filter(({ type }) => type === 'service');
  const teams = new Set(services.flatMap(placed => placed.owner ?? []));
  teams.delete(owner ?? '');
  const facts = factsOf(organisation, platform);
  return shareOf([...teams], {
    has: team =>
      services.some(
        ({ ref, owner: own }) =>
          own === team &&
          callsOf(organisation, { entity: ref, facts, start, end }) > 0,
      ),
  });
}
