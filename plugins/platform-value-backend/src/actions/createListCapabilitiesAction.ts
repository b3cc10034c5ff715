import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { scorecardReadPermission } from 'backstage-plugin-platform-value-common';
import type { Answers } from './Answers';
import { askedEntity, entityRefDescription } from './askedEntity';
import { jsonOf } from './jsonOf';

/** How an entity stands to each capability that applies to it. */
export function createListCapabilitiesAction(
  registry: ActionsRegistryService,
  { adoption }: Pick<Answers, 'adoption'>,
): void {
  registry.register({
    name: 'list-capabilities',
    title: 'List platform capabilities of an entity',
    description: `
How a catalog entity stands to each platform capability that applies to it: its class (voluntary, unforced, mandated,
overdue, not-adopted, exempt, unknown), since when, the evidence with links, alternatives in parallel, how to adopt it and
why not where the owning team said so; and which one to adopt next. Of a group, system or domain, members by how they stand.
unknown means that nobody watched, not that it is not adopted.`.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: scorecardReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(entityRefDescription),
          asOf: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('An instant with time zone; now by default'),
        }),
      output: z =>
        z.object({
          capabilities: z.array(z.record(z.unknown())),
          next: z.record(z.unknown()).optional(),
          hidden: z.number().optional(),
        }),
    },
    async action({ input: { entityRef, asOf }, credentials }) {
      const { capabilities, next, hidden } = await adoption.readCapabilities(
        { ref: askedEntity(entityRef), asOf },
        { credentials },
      );
      return {
        output: {
          capabilities: capabilities.map(jsonOf),
          ...(next && { next: jsonOf(next) }),
          ...(hidden !== undefined && { hidden }),
        },
      };
    },
  });
}
