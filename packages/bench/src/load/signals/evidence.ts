import { capabilities, type LoadedCapability } from '../adoption/capabilities';
import { Draw } from '../Draw';
import { startOfDay, type StoreSize } from '../StoreSize';
import type { DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';

/** That a file began or ceased to show a capability, on a day of the history. */
interface Event {
  day: number;
  capability: LoadedCapability;
  outcome: 'open' | 'resolved';
  sha: string;
}

/** One of twenty who came goes again. */
const leaves = 0.05;

const drawn = new WeakMap<StoreSize, Map<number, Event[]>>();

/** What the files of an entity began or ceased to show on a day. */
export function evidenceOf({ size, entity, day }: DayOfEntity): DrawnSignal[] {
  return eventsOf(size, entity)
    .filter(event => event.day === day)
    .map(event => signalOf(event, size));
}

/** Drawn once an entity: an entity has few of them in all its days. */
function eventsOf(size: StoreSize, entity: number): Event[] {
  const byEntity = drawn.get(size) ?? new Map<number, Event[]>();
  drawn.set(size, byEntity);
  const known = byEntity.get(entity);
  if (known) return known;
  const events = drawEvents(size, entity);
  byEntity.set(entity, events);
  return events;
}

function drawEvents({ seed, days }: StoreSize, entity: number): Event[] {
  const draw = new Draw(seed, entity, 'evidence');
  return capabilities.flatMap(capability => {
    const comes = draw.chance(capability.share);
    const day = draw.integer(0, days - 1);
    const gone = draw.chance(leaves) ? draw.integer(day, days - 1) : day;
    const [first, last] = [draw.hex(16), draw.hex(16)];
    if (!comes) return [];
    const came: Event = { day, capability, outcome: 'open', sha: first };
    return gone > day
      ? [came, { day: gone, capability, outcome: 'resolved', sha: last }]
      : [came];
  });
}

function signalOf(
  { day, capability, outcome, sha }: Event,
  size: StoreSize,
): DrawnSignal {
  const { type, path, term } = capability.seen;
  const at = secondsLater(startOfDay(size, day), 36_000);
  return {
    kind: 'evidence',
    externalId: [type, path, term, sha.slice(0, 12)].join(' '),
    ...{ at, outcome },
    facts: { sha, line: 12 },
    sourceUpdatedAt: secondsLater(at, 60),
  };
}
