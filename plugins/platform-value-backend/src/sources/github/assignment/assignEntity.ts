import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { annotations } from 'backstage-plugin-platform-value-common';
import type {
  Assignment,
  AssignmentProblem,
} from 'backstage-plugin-platform-value-node';
import type { GithubSettings } from '../githubConfig';
import { partitionKeyOf, type RepositoryName } from '../repositoryName';
import { entityRepository } from './entityRepository';
import type { GithubSelector } from './GithubSelector';
import { listedValues } from './listedValues';
import { misspeltAnnotations } from './misspeltAnnotations';
import { readDeployments } from './readDeployments';
import { readIncidents } from './readIncidents';

/** What an entity asks of GitHub, and what is wrong with its annotations. */
export function assignEntity(options: {
  entity: Entity;
  settings: GithubSettings;
  hosts: string[];
}): {
  assignment?: Assignment<GithubSelector>;
  problems: AssignmentProblem[];
} {
  const { entity } = options;
  const { repository, problem } = entityRepository(options);
  const { problems, ...assigned } = repository
    ? assignTo(repository, options)
    : { problems: [], assignment: undefined };
  const all = [...(problem ? [problem] : []), ...problems];
  return {
    ...assigned,
    problems: [...all, ...misspeltAnnotations(entity)].map(one =>
      named(entity, one),
    ),
  };
}

function assignTo(
  repository: RepositoryName,
  options: { entity: Entity; settings: GithubSettings },
) {
  const { name, annotations: written = {} } = options.entity.metadata;
  const deployments = readDeployments(
    written[annotations.deployments],
    options.settings,
  );
  const incidents = readIncidents(
    written[annotations.incidents],
    options.settings,
  );
  const selector: GithubSelector = {
    entityName: name,
    recognisers: deployments.recognisers,
    productionEnvironments: options.settings.productionEnvironments.source,
    ownDeployments: deployments.ownDeployments,
    paths: listedValues(written[annotations.paths]) ?? [],
    incidentLabels: incidents.incidentLabels,
  };
  const expects = {
    change: `annotation ${annotations.projectSlug}`,
    evidence: `annotation ${annotations.projectSlug}`,
    ...(deployments.because && { deployment: deployments.because }),
    ...(incidents.because && { incident: incidents.because }),
  };
  return {
    assignment: { partition: partitionKeyOf(repository), selector, expects },
    problems: [...deployments.problems, ...incidents.problems],
  };
}

function named(entity: Entity, problem: AssignmentProblem): AssignmentProblem {
  return {
    ...problem,
    message: `${stringifyEntityRef(entity)}: ${problem.message}`,
  };
}
