import type { LastingSign, SignalName } from './EntityEvidence';
import type { Sign } from '../../platforms/Sign';

/** That something is there from a commit on, or gone. In epoch seconds. */
export interface FileEvent extends Sign {
  at: number;
  opens: boolean;
  signal: SignalName;
}

function keyOf({ type, name, place, signal }: FileEvent): string {
  return [signal.sourceId, type, place, name].join('\n');
}

/** Of events of one second the one that changes something comes first. */
function takeNext(events: FileEvent[], isOpen: boolean): FileEvent {
  const { at } = events[0];
  const index = events.findIndex(
    event => event.at === at && event.opens !== isOpen,
  );
  return events.splice(Math.max(index, 0), 1)[0];
}

/** What opens while it is open, or closes while it is closed, says nothing new. */
function stretchesOf(events: FileEvent[]): LastingSign[] {
  const left = [...events].sort((a, b) => a.at - b.at);
  const signs: LastingSign[] = [];
  let open: LastingSign | undefined;
  while (left.length) {
    const event = takeNext(left, Boolean(open));
    const { type, name, place, signal, at } = event;
    if (event.opens && !open) {
      open = { type, name, place, signal, start: at, end: Infinity };
      signs.push(open);
    } else if (!event.opens && open) {
      open.end = at;
      open = undefined;
    }
  }
  return signs;
}

/** From when to when each thing was there, in each place by itself. */
export function lastingSigns(events: FileEvent[]): LastingSign[] {
  const byThing = new Map<string, FileEvent[]>();
  for (const event of events) {
    const known = byThing.get(keyOf(event));
    if (known) known.push(event);
    else byThing.set(keyOf(event), [event]);
  }
  return [...byThing.values()].flatMap(stretchesOf);
}
