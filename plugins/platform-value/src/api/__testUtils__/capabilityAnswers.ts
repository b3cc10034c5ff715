import {
  contract,
  type RouteDefinition,
} from 'backstage-plugin-platform-value-common';
import type { PlatformValueApi } from '../platformValueApi';

interface Call {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}

function requestOf({ params }: Call) {
  const { kind, namespace, name, capabilityId } = params;
  return { entityRef: `${kind}:${namespace}/${name}`, capabilityId };
}

/** How the routes of capabilities are answered from a fake. */
export const capabilityAnswers: [
  RouteDefinition,
  (fake: PlatformValueApi, call: Call) => Promise<unknown>,
][] = [
  [
    contract.readCapabilities,
    (fake, call) =>
      fake.capabilities.readCapabilities(
        requestOf(call).entityRef,
        call.query.asOf,
      ),
  ],
  [
    contract.writeAdoptionReason,
    (fake, call) =>
      fake.capabilities.writeAdoptionReason(
        requestOf(call),
        contract.writeAdoptionReason.body.parse(call.body),
      ),
  ],
  [
    contract.deleteAdoptionReason,
    async (fake, call) => {
      await fake.capabilities.deleteAdoptionReason(requestOf(call));
      return { deleted: true };
    },
  ],
];
