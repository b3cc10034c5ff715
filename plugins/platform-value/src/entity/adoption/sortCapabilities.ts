import type {
  AdoptionClass,
  CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';

/** What was adopted first, as the dots stand. */
const asAdopted: AdoptionClass[] = [
  'voluntary',
  'mandated',
  'unforced',
  'overdue',
  'unknown',
  'exempt',
  'not-adopted',
  'not-applicable',
];

/** What wants doing first, as a list is read. */
const asWanted: AdoptionClass[] = [
  'overdue',
  'not-adopted',
  'unknown',
  'exempt',
  'voluntary',
  'mandated',
  'unforced',
  'not-applicable',
];

function sortedBy(order: AdoptionClass[]) {
  return (capabilities: CapabilityAdoption[]): CapabilityAdoption[] =>
    capabilities
      .filter(one => one.class !== 'not-applicable')
      .sort(
        (one, other) => order.indexOf(one.class) - order.indexOf(other.class),
      );
}

/** Capabilities that apply: the adopted ones first. */
export const byAdoption = sortedBy(asAdopted);

/** Capabilities that apply: those first that something is to be done about. */
export const byUrgency = sortedBy(asWanted);
