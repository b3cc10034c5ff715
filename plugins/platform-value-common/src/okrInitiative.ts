import { z } from 'zod';

/** How an initiative stands. @public */
export const initiativeStates = ['active', 'shipped', 'cancelled'] as const;

const fields = {
  title: z.string().trim().min(1).max(200),
  /** The entity ref of the platform it belongs to. */
  platform: z.string().min(1),
  state: z.enum(initiativeStates),
  /** The day it was shipped; wanted of `shipped`, and of nothing else. */
  shippedAt: z.iso.date().optional(),
  /** Ids of the key results it works for. */
  keyResults: z.array(z.string().min(1)).max(100),
  /** Entity refs of what it changed or built. */
  entities: z.array(z.string().min(1)).max(100),
};

/** @public */
export const newInitiativeSchema = z
  .strictObject(fields)
  .refine(
    ({ state, shippedAt }) => (state === 'shipped') === Boolean(shippedAt),
    {
      path: ['shippedAt'],
      error: 'name the day it was shipped with `shipped`, and only then',
    },
  );

/** An initiative as somebody enters it. @public */
export type NewInitiative = z.infer<typeof newInitiativeSchema>;

/** @public */
export const initiativeSchema = z.object({
  id: z.string(),
  ...fields,
  /** Entities of it that the caller may not read. */
  hidden: z.number().int(),
});

/** A piece of work that key results are to be reached by. @public */
export type Initiative = z.infer<typeof initiativeSchema>;
