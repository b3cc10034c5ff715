import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { okrReadPermission } from 'backstage-plugin-platform-value-common';
import type { Answers } from './Answers';
import { askedEntity, entityRefDescription } from './askedEntity';
import { jsonOf } from './jsonOf';

/** Objectives of a quarter, or the key results that an entity serves. */
export function createListObjectivesAction(
  registry: ActionsRegistryService,
  { objectives }: Pick<Answers, 'objectives'>,
): void {
  registry.register({
    name: 'list-objectives',
    title: 'List objectives and key results',
    description: `
Objectives with their key results by function (engineering, product, business): baseline, value now, target, progress
against the share of time that has passed, confidence and the last check-in. With entityRef only the key results that this
catalog entity is linked to. A key result without value has no progress; that is unknown, not zero.`.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: okrReadPermission,
    schema: {
      input: z =>
        z.object({
          quarter: z
            .string()
            .regex(/^\d{4}-q[1-4]$/)
            .optional()
            .describe(
              'A fiscal quarter such as 2026-q4; all of them by default',
            ),
          entityRef: z.string().optional().describe(entityRefDescription),
        }),
      output: z =>
        z.object({
          objectives: z.array(z.record(z.unknown())).optional(),
          keyResults: z.array(z.record(z.unknown())).optional(),
        }),
    },
    async action({ input: { quarter, entityRef }, credentials }) {
      if (entityRef !== undefined) {
        const ref = askedEntity(entityRef);
        const linked = await objectives.listOfEntity(ref, { credentials });
        return { output: { keyResults: linked.keyResults.map(jsonOf) } };
      }
      const found = await objectives.list({ period: quarter }, { credentials });
      return { output: { objectives: found.objectives.map(jsonOf) } };
    },
  });
}
