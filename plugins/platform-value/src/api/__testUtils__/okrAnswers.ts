import {
  contract,
  type RouteDefinition,
} from 'backstage-plugin-platform-value-common';
import type { OkrMediaType } from '../OkrApi';
import type { PlatformValueApi } from '../platformValueApi';

interface Call {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  text: string;
  mediaType: string;
}

const mediaTypes: OkrMediaType[] = [
  'application/yaml',
  'application/json',
  'text/csv',
];

function fileOf({ text, mediaType }: Call) {
  const known = mediaTypes.find(type => type === mediaType);
  if (!known) {
    throw new Error(`no objectives can be imported from '${mediaType}'`);
  }
  return { text, mediaType: known };
}

function linkOf({ params }: Call) {
  const { kind, namespace, name, id } = params;
  return { entityRef: `${kind}:${namespace}/${name}`, keyResultId: id };
}

/** How the routes of objectives are answered from a fake. */
export const okrAnswers: [
  RouteDefinition,
  (fake: PlatformValueApi, call: Call) => Promise<unknown>,
][] = [
  [
    contract.listObjectives,
    (fake, { query }) => fake.okrs.listObjectives(query.period),
  ],
  [
    contract.importOkrs,
    (fake, call) => {
      const { dryRun } = contract.importOkrs.query.parse(call.query);
      return fake.okrs.importOkrs(fileOf(call), { dryRun });
    },
  ],
  [
    contract.createCheckIn,
    (fake, { params, body }) =>
      fake.okrs.createCheckIn(
        params.id,
        contract.createCheckIn.body.parse(body),
      ),
  ],
  [
    contract.listCheckIns,
    async (fake, { params }) => ({
      checkIns: await fake.okrs.listCheckIns(params.id),
    }),
  ],
  [
    contract.listEntityKeyResults,
    (fake, call) => fake.okrs.listEntityKeyResults(linkOf(call).entityRef),
  ],
  [
    contract.linkKeyResult,
    async (fake, call) => {
      const { origin } = contract.linkKeyResult.body.parse(call.body);
      const link = linkOf(call);
      await fake.okrs.linkKeyResult(link);
      const since = '2026-11-20T14:12:00+01:00';
      return { entityRef: link.entityRef, origin, since };
    },
  ],
  [
    contract.unlinkKeyResult,
    async (fake, call) => {
      await fake.okrs.unlinkKeyResult(linkOf(call));
      return { deleted: true };
    },
  ],
];
