import { z } from 'zod';

/** A world that is the same wherever it is generated. */
export const replicaWorldSchema = z.object({
  seed: z.number().int(),
  services: z.number().int(),
  start: z.number(),
  end: z.number(),
});

/** A world that is the same wherever it is generated. */
export type ReplicaWorld = z.infer<typeof replicaWorldSchema>;

/** What a collecting process is told. */
export const replicaOptionsSchema = z.object({
  /** Of its database. */
  database: z.string(),
  /** Of the upstreams. */
  url: z.url(),
  /** What all upstreams let in. */
  token: z.string(),
  /** File with the entities of its catalog, as JSON. */
  catalog: z.string(),
  /** When it is, for all replicas; epoch milliseconds. */
  now: z.number(),
});

/** What a collecting process is told. */
export type ReplicaOptions = z.infer<typeof replicaOptionsSchema>;
