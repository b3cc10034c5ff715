import { DateTime } from 'luxon';
import type { World } from '../../world/World';
import { concerns, fileSigns, type FileSign } from './fileSigns';
import type { Placed } from './Landscape';
import type { Stretch } from './Stretch';

const day = 24 * 60 * 60 * 1000;

/** Everything observable that can show a use, of one entity. */
export interface Signs {
  files: FileSign[];
  /** Moments of calls and events, by their name. */
  facts: Map<string, { at: number; calls: number }[]>;
  events: Map<string, number[]>;
  /** When its files were watched, and when its events were. */
  filesWatched: Stretch[];
  eventsWatched: Stretch[];
}

function annotationOf({ entity }: Placed, key: string): string | undefined {
  return entity.metadata.annotations?.[key];
}

function repositoryOf(world: World, placed: Placed) {
  const slug = annotationOf(placed, 'github.com/project-slug');
  return world.repositories.find(
    ({ owner, name }) => `${owner}/${name}` === slug,
  );
}

function filesOf(world: World, placed: Placed): FileSign[] {
  const repository = repositoryOf(world, placed);
  const globs = annotationOf(placed, 'platform-value.io/paths')?.split(',');
  if (!repository) return [];
  return fileSigns(repository).filter(({ path }) => concerns(path, globs));
}

interface Day {
  /** Such as `2026-03-01`. */
  date: string;
  at: number;
  over: number;
}

/** Days of a zone, those that are over before an end. */
function daysOf(firstDay: string, end: number, zone: string) {
  const days: Day[] = [];
  let next = DateTime.fromISO(firstDay, { zone });
  while (next.plus({ days: 1 }).toMillis() <= end) {
    const after = next.plus({ days: 1 });
    const over = after.toMillis();
    days.push({ date: next.toISODate() ?? '', at: next.toMillis(), over });
    next = after;
  }
  return days;
}

/** The days that anything is told of, worked out once for all entities. */
export interface Calendar {
  pushed: Day[];
  used: Day[];
}

export function calendarOf({ pushes, amplitude }: World): Calendar {
  return {
    pushed: pushes ? daysOf(pushes.firstDay, pushes.end, 'UTC') : [],
    used: amplitude
      ? daysOf(amplitude.firstDay, amplitude.end, amplitude.timeZone)
      : [],
  };
}

/** A day's calls are counted when the day is over: in its last second. */
function factsOf({ pushes }: World, name: string, days: Day[]): Signs['facts'] {
  const facts: Signs['facts'] = new Map();
  const component = pushes?.components.get(name);
  if (!component) return facts;
  for (const { date, over } of days) {
    for (const { fact, calls } of component.dayOf(date)?.facts ?? []) {
      const known = facts.get(fact) ?? [];
      facts.set(fact, [...known, { at: over - 1000, calls }]);
    }
  }
  return facts;
}

function serviceOf({ amplitude }: World, placed: Placed) {
  const filter = annotationOf(placed, 'platform-value.io/amplitude-filter');
  return amplitude?.services.get(filter?.split('=')[1] ?? '');
}

function eventsOf(world: World, placed: Placed, days: Day[]): Signs['events'] {
  const service = serviceOf(world, placed);
  const events: Signs['events'] = new Map();
  if (!service) return events;
  for (const { date, at } of days) {
    for (const [event, { totals }] of Object.entries(
      service.dayOf(date)?.events ?? {},
    )) {
      if (totals > 0) events.set(event, [...(events.get(event) ?? []), at]);
    }
  }
  return events;
}

function watched(from: number | undefined, { end }: World): Stretch[] {
  return from === undefined ? [] : [{ start: from, end: end + day }];
}

/** What is observable of an entity. A day after the world's end still counts as watched. */
export function signsOf(
  world: World,
  placed: Placed,
  calendar: Calendar,
): Signs {
  const { amplitude } = world;
  const opened = serviceOf(world, placed)
    ? DateTime.fromISO(amplitude?.firstDay ?? '', {
        zone: amplitude?.timeZone,
      }).toMillis()
    : undefined;
  return {
    files: filesOf(world, placed),
    facts: factsOf(world, placed.entity.metadata.name, calendar.pushed),
    events: eventsOf(world, placed, calendar.used),
    filesWatched: watched(repositoryOf(world, placed)?.createdAt, world),
    eventsWatched: watched(opened, world),
  };
}
