/** One fault of an upstream, switched on by its name. */
export interface Fault {
  /** One of the names that the upstream's own list of faults gives. */
  name: string;
  /** Share of the occasions on which it strikes, 0 to 1. Default 1. */
  share?: number;
  /** It strikes no more often than this. Default: without end. */
  times?: number;
}

/** Decides when faults strike: the same occasions for the same seed. */
export class Faults {
  private readonly struck = new Map<string, number>();
  private readonly met = new Map<string, number>();

  constructor(private readonly seed: number, private switched: Fault[] = []) {}

  /** Replaces what is switched on, and counts anew. */
  switchTo(faults: Fault[]): void {
    this.switched = faults;
    this.struck.clear();
    this.met.clear();
  }

  /** Whether a fault strikes on this occasion, the next one of its name. */
  strikes(name: string): boolean {
    const fault = this.switched.find(one => one.name === name);
    if (!fault) return false;
    const occasion = this.met.get(name) ?? 0;
    this.met.set(name, occasion + 1);
    const before = this.struck.get(name) ?? 0;
    if (before >= (fault.times ?? Infinity)) return false;
    if (chance(`${this.seed} ${name} ${occasion}`) >= (fault.share ?? 1)) {
      return false;
    }
    this.struck.set(name, before + 1);
    return true;
  }

  /** How often each fault struck, by its name. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.struck);
  }
}

/** A number from 0 to 1 that only its text decides (FNV-1a, then mixed). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
