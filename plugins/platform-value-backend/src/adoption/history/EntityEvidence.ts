import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { Stretch } from 'backstage-plugin-platform-value-node';
import type { Sign } from '../../platforms/Sign';

/** What names the signal that showed something, within its entity. */
export interface SignalName {
  kind: SignalKind;
  sourceId: number;
  externalId: string;
}

/** Something seen for as long as it was there. */
export interface LastingSign extends Sign, Stretch {
  /** The signal that showed it first; none of what the catalog says. */
  signal?: SignalName;
}

/** A sign of life, in epoch seconds. */
export interface PassingSign extends Sign {
  at: number;
  signal: SignalName;
}

/** Everything that was seen of one entity. */
export interface EntityEvidence {
  lasting: LastingSign[];
  /** By time. */
  passing: PassingSign[];
}
