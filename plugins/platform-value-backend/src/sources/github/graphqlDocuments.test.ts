import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { changesQuery } from './changes/changesQuery';
import {
  branchCommitsQuery,
  closedIssuesQuery,
  filesQuery,
  reviewsQuery,
} from './changes/pullRequestDetails';
import { mergeableQuery, mergeQueries } from './client/mergeQueries';
import { historyQuery } from './commits/historyQuery';
import { branchQuery } from './commits/readBranch';
import {
  deploymentsQuery,
  openDeploymentsQuery,
  statusesQuery,
} from './deployments/deploymentsQuery';
import { releasesQuery } from './deployments/releaseReader';
import { tagsQuery } from './deployments/tagReader';
import { pathHistoryQuery } from './deployments/touchedBefore';
import { listingQuery } from './evidence/readListing';
import { snapshotsQuery } from './evidence/snapshotsQuery';
import { textsQuery } from './evidence/textsQuery';
import { versionsQuery } from './evidence/versionsQuery';
import { incidentsQuery, openIncidentsQuery } from './incidents/incidentsQuery';
import { probeQuery } from './probe/probeQuery';
import { repositoryQuery } from './readRepository';
import { recentRunsQuery } from './runs/recentRunsQuery';
import { changesReconciliationQuery } from './reconciliation/reconcileChanges';

const nothing = {
  deployments: false,
  releases: false,
  tags: false,
  branch: false,
  incidentLabels: [],
  folders: [],
};
const repository = { host: 'github.com', owner: 'acme', name: 'checkout' };
const probe = probeQuery([
  { repository, parts: { ...nothing, deployments: true } },
  { repository, parts: { ...nothing, releases: true, tags: true } },
  { repository, parts: { ...nothing, incidentLabels: ['incident'] } },
  { repository, parts: { ...nothing, folders: ['services/a', 'b'] } },
]);

const documents = {
  branchCommitsQuery,
  branchQuery,
  closedIssuesQuery,
  changesQuery,
  changesReconciliationQuery,
  deploymentsQuery,
  filesQuery,
  historyQuery,
  incidentsQuery,
  listingQuery: listingQuery(['a', 'b']),
  openDeploymentsQuery,
  openIncidentsQuery,
  pathHistoryQuery,
  probe: probe.document,
  probeOfNothing: probeQuery([{ repository, parts: nothing }]).document,
  recentRunsQuery,
  releasesQuery,
  repositoryQuery,
  reviewsQuery,
  snapshotsQuery: snapshotsQuery(3, 2),
  statusesQuery,
  tagsQuery,
  textsQuery: textsQuery(2),
  versionsQuery: versionsQuery(2),
};

/** The package exports only a module to `import`, so its file is looked up. */
function readSchemaText(): string {
  const file = (require.resolve.paths('@octokit/graphql-schema') ?? [])
    .map(folder => join(folder, '@octokit/graphql-schema/schema.graphql'))
    .find(existsSync);
  return readFileSync(file ?? '', 'utf8');
}

describe('GraphQL documents', () => {
  // The published text defines one field twice.
  const schema = buildSchema(readSchemaText(), { assumeValidSDL: true });

  it.each(Object.entries(documents))(
    '%s is valid against the schema of GitHub',
    (_, document) => {
      expect(validate(schema, parse(document))).toEqual([]);
    },
  );

  it('are valid when they are merged', () => {
    const queries = Object.values(documents)
      .filter(document => !document.includes('PlatformValueProbe'))
      .flatMap(document => mergeableQuery(document) ?? []);
    expect(queries).toHaveLength(Object.keys(documents).length - 2);
    const merged = mergeQueries(
      [...queries, ...queries].map(query => ({ query, variables: {} })),
    );
    expect(validate(schema, parse(merged.document))).toEqual([]);
  });

  it('keeps names and labels out of the text of a probe', () => {
    expect(probe.document).not.toContain('checkout');
    expect(probe.variables).toEqual({
      owner0: 'acme',
      name0: 'checkout',
      owner1: 'acme',
      name1: 'checkout',
      owner2: 'acme',
      name2: 'checkout',
      labels2: ['incident'],
      owner3: 'acme',
      name3: 'checkout',
      folder0At3: 'HEAD:services/a',
      folder1At3: 'HEAD:b',
    });
  });
});
