import { z } from 'zod';
import {
  adoptionReasonSchema,
  entityCapabilitiesSchema,
  newAdoptionReasonSchema,
} from './adoption';
import { defineRoute, entityParamsSchema, noFields } from './route';

const capabilityParams = entityParamsSchema.extend({
  capabilityId: z.string().min(1),
});

/** What is adopted, and why not. */
export const adoptionRoutes = {
  readCapabilities: defineRoute({
    method: 'get',
    path: '/entities/:kind/:namespace/:name/capabilities',
    summary:
      'How an entity stands to each capability that applies to it, at any moment; of a group, system or domain the roll-up',
    params: entityParamsSchema,
    query: z.object({
      /** An instant with zone; now by default. */
      asOf: z.iso.datetime({ offset: true }).optional(),
    }),
    response: entityCapabilitiesSchema,
  }),
  writeAdoptionReason: defineRoute({
    method: 'put',
    path: '/entities/:kind/:namespace/:name/capabilities/:capabilityId/reason',
    summary: 'Say, as the owning team, why a capability is not adopted',
    params: capabilityParams,
    query: noFields,
    body: newAdoptionReasonSchema,
    response: adoptionReasonSchema,
  }),
  deleteAdoptionReason: defineRoute({
    method: 'delete',
    path: '/entities/:kind/:namespace/:name/capabilities/:capabilityId/reason',
    summary: 'Take back why a capability is not adopted',
    params: capabilityParams,
    query: noFields,
    response: z.object({ deleted: z.literal(true) }),
  }),
};
