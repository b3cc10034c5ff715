import type {
  CapabilityHistory,
  Stretch,
} from 'backstage-plugin-platform-value-node';
import type { SignalName } from './EntityEvidence';

/** A mandate while it held for the entity. */
export interface MandateStretch extends Stretch {
  /** The start of that day. */
  announced: number;
  /** The end of the last day. */
  due?: number;
}

/** Something that showed a capability, or an alternative to it. */
export interface Sighting extends Stretch {
  /** In words. */
  what: string;
  /** The name of the alternative that it shows. */
  alternative?: string;
  signal?: SignalName;
}

/**
 * Where something has to be watched for its absence to mean anything: files of
 * the repository, usage, or a pushed fact. The catalog always is.
 */
export type Channel = 'evidence' | 'usage' | `fact ${string}`;

/** A history with what it was made from. */
export interface AdoptionHistory extends CapabilityHistory {
  mandates: MandateStretch[];
  sightings: Sighting[];
  channels: Channel[];
}

/** A history before it is known when anything was watched, which moves on. */
export type MadeHistory = Omit<AdoptionHistory, 'watched'>;
