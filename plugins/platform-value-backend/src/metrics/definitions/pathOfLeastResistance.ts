import { defineSnapshot } from 'backstage-plugin-platform-value-node';

export const pathOfLeastResistance = defineSnapshot({
  id: 'path-of-least-resistance',
  title: 'New services on the golden path',
  question: 'Do new services start the way the platform offers?',
  description:
    'Of the services that came to be in the period, the share that were made from a template of a platform. Who starts anew has nothing to migrate, so this is where a platform has to win first. A point of the trend is of the 28 days before it.',
  category: 'adoption',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 1, of: 'new service' },
  lead: false,
  version: 1,
  formula: 'new services made from the golden path ÷ new services',
  scopes: ['platform', 'domain', 'organisation'],
  needs: [],
  figure: 'complete-share',
  samples: ({ origins }) =>
    origins.map(({ entity, at, fromGoldenPath }) => ({
      subject: entity,
      what: fromGoldenPath ? 'golden-path' : 'other',
      role: fromGoldenPath ? 'numerator' : 'denominator',
      since: at,
    })),
  remedy:
    'No service came to be in this period, as far as is known. Templates of a platform stand in its definitions document, which the annotation platform-value.io/definitions names.',
});
