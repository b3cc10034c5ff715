import type { RepositoryName } from '../repositoryName';
import {
  folderFields,
  folderFragment,
  folderParameters,
  folderVariables,
} from '../evidence/folderFields';
import type { ProbedParts } from './probedParts';

const optionalFragments: OptionalFragment[] = [
  {
    part: 'deployments',
    name: 'ProbeDeployments',
    text: `
fragment ProbeDeployments on Repository {
  deployments(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) {
    totalCount
    nodes { id updatedAt state }
  }
}`,
  },
  {
    part: 'releases',
    name: 'ProbeReleases',
    text: `
fragment ProbeReleases on Repository {
  releases(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) {
    totalCount
    nodes { tagName updatedAt }
  }
}`,
  },
  {
    part: 'tags',
    name: 'ProbeTags',
    text: `
fragment ProbeTags on Repository {
  refs(refPrefix: "refs/tags/", first: 1, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
    totalCount
    nodes { name target { oid } }
  }
}`,
  },
];

const everywhere = `
fragment ProbeEverywhere on Repository {
  defaultBranchRef {
    target {
      oid
      ... on Commit {
        history(first: 3) {
          nodes { checkSuites(last: 20) { nodes { updatedAt status } } }
        }
      }
    }
  }
  pullRequests(first: 1, states: [MERGED], orderBy: { field: UPDATED_AT, direction: DESC }) {
    totalCount
    nodes { number updatedAt }
  }
}`;

/** A repository with what a probe looks at in it. */
export interface Probed {
  repository: RepositoryName;
  parts: ProbedParts;
}

/** The field of the answer that the repository at an index stands in. */
export function aliasOf(index: number): string {
  return `r${index}`;
}

/** One query over many repositories; names and labels are variables. */
export function probeQuery(probed: Probed[]): {
  document: string;
  variables: Record<string, string | string[]>;
} {
  const fragments = optionalFragments
    .filter(({ part }) => probed.some(({ parts }) => parts[part]))
    .map(({ text }) => text);
  const document = [
    `query PlatformValueProbe(${probed.map(parametersOf).join(', ')}) {`,
    ...probed.map(fieldOf),
    '}',
    everywhere,
    folderFragment,
    ...fragments,
  ].join('\n');
  const variables = Object.fromEntries(
    probed.flatMap(variablesOf).filter(([, value]) => value.length > 0),
  );
  return { document, variables };
}

interface OptionalFragment {
  part: 'deployments' | 'releases' | 'tags';
  name: string;
  text: string;
}

function fieldOf(probed: Probed, index: number): string {
  const spreads = optionalFragments
    .filter(({ part }) => probed.parts[part])
    .map(({ name }) => `...${name}`);
  const issues = `issues(first: 1, labels: $labels${index}, orderBy: { field: UPDATED_AT, direction: DESC }) { totalCount nodes { number updatedAt } }`;
  const alias = aliasOf(index);
  return [
    `  ${alias}: repository(owner: $owner${index}, name: $name${index}) {`,
    `    ...ProbeEverywhere ${spreads.join(' ')}`,
    ...folderFields(probed.parts.folders, `At${index}`).map(
      field => `    ${field}`,
    ),
    ...(hasLabels(probed) ? [`    ${issues}`] : []),
    '  }',
  ].join('\n');
}

function parametersOf(probed: Probed, index: number): string {
  const labels = hasLabels(probed) ? `, $labels${index}: [String!]` : '';
  const folders = folderParameters(probed.parts.folders, `At${index}`);
  return `$owner${index}: String!, $name${index}: String!${labels}${folders}`;
}

function variablesOf(
  { repository, parts: { incidentLabels, folders } }: Probed,
  index: number,
): [string, string | string[]][] {
  return [
    [`owner${index}`, repository.owner],
    [`name${index}`, repository.name],
    [`labels${index}`, incidentLabels],
    ...folderVariables(folders, `At${index}`),
  ];
}

function hasLabels({ parts }: Probed): boolean {
  return parts.incidentLabels.length > 0;
}
