import { dataCapabilities } from './capabilities/data';
import { deliveryCapabilities } from './capabilities/delivery';
import { experimentCapabilities } from './capabilities/experiments';
import { observabilityCapabilities } from './capabilities/observability';
import { sellingCapabilities } from './capabilities/selling';
import type { CapabilityPlan } from './CapabilityPlan';

/** Everything the organisation's platforms offer. */
export const capabilities: readonly CapabilityPlan[] = [
  ...deliveryCapabilities,
  ...observabilityCapabilities,
  ...dataCapabilities,
  ...experimentCapabilities,
  ...sellingCapabilities,
];
