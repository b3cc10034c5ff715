import type { Pushes, PushedDay } from '../../world/Pushes';
import type {
  OrganisationPlan,
  ServicePlan,
} from '../organisation/OrganisationPlan';
import { day } from '../simulation/duration';
import { Random } from '../simulation/Random';
import { weekdayOf } from '../simulation/workingTime';
import type { AdoptionPlan } from './planAdoption';
import { isInUse, type Uptake } from './Uptake';

export interface GeneratePushesOptions {
  seed: number;
  plan: OrganisationPlan;
  adoption: AdoptionPlan;
  /** Epoch milliseconds at UTC midnight. */
  start: number;
  /** Nothing is told of days at or after it, epoch milliseconds. */
  end: number;
}

/** Facts that platforms count, and the capability whose use they show. */
const counted: Record<string, { capability: string; calls: number }> = {
  'flag-evaluations': { capability: 'feature-flags', calls: 12_000 },
  'experiment-calls': { capability: 'experiments', calls: 900 },
};

interface Teller {
  seed: number;
  service: ServicePlan;
  uptakes: ReadonlyMap<string, Uptake>;
}

function isWeekend(at: number): boolean {
  return weekdayOf(at) % 6 === 0;
}

/** Who counts them at first is whoever uses the capability all day. */
function factsOn({ seed, service, uptakes }: Teller, at: number, date: string) {
  return Object.entries(counted).flatMap(([fact, { capability, calls }]) => {
    const use = uptakes.get(capability)?.use;
    if (!isInUse(use, at) || !isInUse(use, at + day - 1)) return [];
    const size = Random.of(seed, 'calls', service.name, fact).around(
      calls,
      0.8,
    );
    const random = Random.of(seed, 'calls', service.name, fact, date);
    const usual = isWeekend(at) ? size * 0.4 : size;
    return [
      { fact, calls: Math.max(1, Math.round(random.around(usual, 0.15))) },
    ];
  });
}

function euros(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** A service grows dearer with time; what all share is a quarter of that, more or less. */
function costsOn({ seed, service }: Teller, age: number, date: string) {
  const plan = Random.of(seed, 'cost', service.name);
  const size = plan.around(service.type === 'platform' ? 240 : 38, 0.6);
  const growth = plan.between(0.9, 1.5);
  const part = plan.between(0.12, 0.35);
  const random = Random.of(seed, 'cost', service.name, date);
  const run = size * growth ** (age / 365) * random.around(1, 0.05);
  const direct = { cost: 'run' as const, amount: euros(run) };
  return service.type === 'platform'
    ? [direct]
    : [direct, { cost: 'shared' as const, amount: euros(run * part) }];
}

function dayOf(
  teller: Teller,
  { born, start, end }: { born: number; start: number; end: number },
): (date: string) => PushedDay | undefined {
  return date => {
    const at = Date.parse(`${date}T00:00:00Z`);
    if (at < born || at >= end) return undefined;
    return {
      facts: factsOn(teller, at, date),
      costs: costsOn(teller, (at - start) / day, date),
    };
  };
}

/**
 * What the platforms count and what the cloud bills, service by service and
 * day by day: the same for the same seed, and for every end of the world.
 */
export function generatePushes(options: GeneratePushesOptions): Pushes {
  const { seed, plan, adoption, start, end } = options;
  const repositories = new Map(
    plan.repositories.map(each => [each.name, each]),
  );
  const entries = plan.services.map(service => {
    const repository = repositories.get(service.repository ?? '');
    const uptakes = adoption.get(service.name) ?? new Map<string, Uptake>();
    const born = repository?.createdAt ?? start;
    const read = dayOf({ seed, service, uptakes }, { born, start, end });
    return [service.name, { dayOf: read }] as const;
  });
  return {
    currency: 'EUR',
    firstDay: new Date(start).toISOString().slice(0, 10),
    end,
    facts: Object.keys(counted),
    components: new Map(entries),
  };
}
