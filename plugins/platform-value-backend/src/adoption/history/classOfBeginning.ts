import type {
  AdoptionInterval,
  Stretch,
} from 'backstage-plugin-platform-value-node';
import { holdsAt } from '../../platforms/stretches';
import type { MandateStretch } from './AdoptionHistory';

/** What held when an adoption began. */
export interface Circumstances {
  mandates: readonly MandateStretch[];
  /** Nobody has to use the capability. */
  optional: boolean;
  /** When another capability that does the same job was there to choose. */
  choices: readonly Stretch[];
}

/**
 * The class of an adoption: mandated if a mandate was announced before it
 * began; else voluntary if an alternative was allowed then; else unforced.
 *
 * @param began - when it was first seen; before the capability was even defined,
 *   too, since nobody can have been told then
 * @param counted - since when it counts as an adoption
 */
export function classOfBeginning(
  { mandates, optional, choices }: Circumstances,
  began: number,
  counted: number,
): AdoptionInterval['class'] {
  const wasTold = mandates.some(
    mandate => mandate.announced < began && holdsAt(mandate, began),
  );
  if (wasTold) return 'mandated';
  const hadChoice =
    optional || choices.some(choice => holdsAt(choice, counted));
  return hadChoice ? 'voluntary' : 'unforced';
}
