import { z } from 'zod';

const count = z.number().int().min(1);

/** What a bench can be told, with what it does otherwise. */
export const benchOptionsSchema = z.object({
  /** Entities of the store; each id has a default of its own. */
  entities: count.optional(),
  /** Days of history. */
  days: count.default(730),
  seed: z.number().int().default(1),
  /** Repetitions of each side. */
  rounds: count.default(5),
  /** Signals of one repetition, of P2. */
  signals: count.default(40_000),
  /** Signals given to the store at once, of P2. */
  batch: count.default(5000),
  /** Requests of one repetition and period, of P3. */
  requests: count.default(300),
  /** Entities of the stores that are compared, of P6. */
  sizes: z.array(count).default([1000, 10_000]),
  /** How often the process is killed, of R1. */
  kills: count.default(100),
  /** Where the row goes; nowhere when absent. */
  table: z.string().optional(),
});

/** What a bench can be told. */
export type BenchOptions = z.infer<typeof benchOptionsSchema>;
