import {
  defineSnapshot,
  type Offer,
} from 'backstage-plugin-platform-value-node';

export const duplicateCapabilities = defineSnapshot({
  id: 'duplicate-capabilities',
  title: 'Capabilities offered twice',
  question: 'How many capabilities do a job that another one does too?',
  description:
    'Capabilities that serve a job which another capability of the same domain serves as well, at the end of the period. They give teams a choice, and they cost twice.',
  category: 'adoption',
  unit: 'count',
  better: 'lower',
  leastSample: { count: 0, of: 'capabilities' },
  lead: false,
  version: 1,
  formula:
    'capabilities that serve a job another one of the same domain serves too',
  scopes: ['domain', 'organisation'],
  needs: [],
  figure: 'complete-count',
  samples: ({ offers }) =>
    offers.map(offer => ({
      subject: offer.platform,
      what: offer.capability,
      role: offers.some(other => doSame(offer, other))
        ? 'numerator'
        : 'denominator',
      since: offer.start,
    })),
  remedy:
    'The job of a capability is what it serves in the definitions document, which the annotation platform-value.io/definitions names.',
});

function doSame(offer: Offer, other: Offer): boolean {
  return (
    offer.capability !== other.capability &&
    offer.serves !== undefined &&
    offer.serves === other.serves &&
    offer.domains.some(domain => other.domains.includes(domain))
  );
}
