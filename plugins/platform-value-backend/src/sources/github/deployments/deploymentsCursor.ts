import { z } from 'zod';
import { sweepState, unswept } from '../sweepState';
import { deploymentFact } from './DeploymentFact';
import { pairingState, unpaired } from './pairing';

/** Where a list that deployments are read from stands. */
export const readerState = z.object({
  sweep: sweepState.default(unswept),
  pairing: pairingState.default(unpaired),
  /** Deployments that had not succeeded when they were read, and yet may. */
  open: z.array(deploymentFact).default([]),
  /** A deployment was recognised in it. */
  matched: z.boolean().default(false),
});

/** Where a list that deployments are read from stands. */
export type ReaderState = z.infer<typeof readerState>;

/** Where entities stand that look for their deployments in the same lists. */
export const groupState = z.object({
  /** By the key of the list. */
  readers: z.record(z.string(), readerState).default({}),
  /** The list an entity's deployments were found in, by entity ref. */
  winners: z.record(z.string(), z.string()).default({}),
});

/** Where entities stand that look for their deployments in the same lists. */
export type GroupState = z.infer<typeof groupState>;

/** Where the deployments of a repository stand, by the keys of each group's lists. */
export const deploymentsCursor = z.record(z.string(), groupState);

/** Where the deployments of a repository stand. */
export type DeploymentsCursor = z.infer<typeof deploymentsCursor>;

/** Where a list stands that was never read. */
export const unread: ReaderState = readerState.parse({});
