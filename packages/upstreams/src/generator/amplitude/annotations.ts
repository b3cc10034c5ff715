import type { ServicePlan } from '../organisation/OrganisationPlan';

/** The event property by which the product's events name their service. */
export const serviceProperty = 'service';

const teamsInFrontOfCustomers = ['storefront', 'search', 'checkout'];

/** Whether customers meet the service; about a third of all. */
export function isCustomerFacing({ team, type }: ServicePlan): boolean {
  return type === 'service' && teamsInFrontOfCustomers.includes(team);
}

/** Annotations by which a service in front of customers is found in Amplitude. */
export function amplitudeAnnotationsOf(
  service: ServicePlan,
): Record<string, string> {
  if (!isCustomerFacing(service)) return {};
  return {
    'platform-value.io/amplitude-filter': `${serviceProperty}=${service.name}`,
  };
}
