import type { Bench } from './Bench';
import { nightly } from './n1/nightly';
import { calls } from './p1/calls';
import { writes } from './p2/writes';
import { reads } from './p3/reads';
import { wide } from './p4/wide';
import { growth } from './p6/growth';
import { recomputing } from './p7/recomputing';
import { storage } from './p8/storage';
import { backfill } from './p9/backfill';
import { killing } from './r1/kills';
import { disconnecting } from './r4/disconnections';
import { sharing } from './r3/replicas';

/** All benches, by the ids of what they measure. */
export const benches: Bench[] = [
  calls,
  writes,
  reads,
  wide,
  growth,
  recomputing,
  storage,
  backfill,
  killing,
  sharing,
  disconnecting,
  nightly,
];
