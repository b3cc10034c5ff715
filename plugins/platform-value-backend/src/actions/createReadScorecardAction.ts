import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import {
  periodQuerySchema,
  scorecardReadPermission,
  type PeriodQuery,
} from 'backstage-plugin-platform-value-common';
import type { Answers } from './Answers';
import { askedEntity, entityRefDescription } from './askedEntity';
import { jsonOf } from './jsonOf';

function periodOf(asked: {
  asOf?: string;
  days?: number;
  timeZone?: string;
}): PeriodQuery {
  const { data, error } = periodQuerySchema.safeParse(asked);
  if (!data) {
    const [{ path, message }] = error.issues;
    throw new InputError(`${path.join('.')}: ${message}`);
  }
  return data;
}

/** The scorecard of an entity or of a roll-up, for any period. */
export function createReadScorecardAction(
  registry: ActionsRegistryService,
  { scorecards }: Pick<Answers, 'scorecards'>,
): void {
  registry.register({
    name: 'read-scorecard',
    title: 'Read a Platform Value scorecard',
    description: `
The scorecard of a catalog entity: readings of adoption, efficiency and outcome with their intervals, targets and grades,
the capabilities it has adopted, the next step, and the key results it serves. Of a group, system or domain the roll-up.
A reading without value says in state, reason and remedy why: it is unknown, not zero. Ratios are 0 to 1, durations are
in the unit given. Changes marked withinNoise are no changes. Nothing in it is about a person.`.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: scorecardReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(entityRefDescription),
          asOf: z
            .string()
            .optional()
            .describe(
              'End of the period: a date or an instant; now by default',
            ),
          days: z
            .number()
            .int()
            .positive()
            .optional()
            .describe('Length of the period; 90 by default'),
          timeZone: z.string().optional().describe('IANA name of a time zone'),
        }),
      output: z => z.object({ scorecard: z.record(z.unknown()) }),
    },
    async action({ input: { entityRef, ...period }, credentials }) {
      const scorecard = await scorecards.readScorecard(
        { ref: askedEntity(entityRef), period: periodOf(period) },
        { credentials },
      );
      return { output: { scorecard: jsonOf(scorecard) } };
    },
  });
}
