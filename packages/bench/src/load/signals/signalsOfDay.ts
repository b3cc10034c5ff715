import { buildsOf } from './builds';
import { changesOf } from './changes';
import type { DayOfEntity } from './DayOfEntity';
import { deploymentsOf } from './deployments';
import type { DrawnSignal } from './DrawnSignal';
import { evidenceOf } from './evidence';
import { incidentsOf } from './incidents';
import { productsOf } from './products';
import { usageOf } from './usage';
import { workItemsOf } from './workItems';

/** Everything observed of one entity on one day. */
export function signalsOfDay(on: DayOfEntity): DrawnSignal[] {
  return [
    ...deploymentsOf(on),
    ...changesOf(on),
    ...buildsOf(on),
    ...incidentsOf(on),
    ...workItemsOf(on),
    ...usageOf(on),
    ...productsOf(on),
    ...evidenceOf(on),
  ];
}
