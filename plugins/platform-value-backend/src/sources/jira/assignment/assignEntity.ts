import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { annotations } from 'backstage-plugin-platform-value-common';
import type {
  Assignment,
  AssignmentProblem,
} from 'backstage-plugin-platform-value-node';
import { listedValues } from '../../github/assignment/listedValues';
import type { JiraSettings } from '../jiraConfig';
import { jiraAnnotations } from './jiraAnnotations';
import type { JiraSelector } from './JiraSelector';
import { misspeltAnnotations } from './misspeltAnnotations';
import { namesJira, readIncidents } from './readIncidents';
import { readingOf } from './readingOf';

const withoutProject: AssignmentProblem = {
  code: 'missing-annotation',
  message: `${annotations.incidents} says that incidents are in Jira, and no project is named.`,
  remedy: `Name the project, such as ${jiraAnnotations.projectKey}: PAY.`,
};

/** What an entity asks of Jira, and what is wrong with its annotations. */
export function assignEntity(options: {
  entity: Entity;
  settings: JiraSettings;
}): {
  assignment?: Assignment<JiraSelector>;
  problems: AssignmentProblem[];
} {
  const { entity } = options;
  const { assignment, problems } = assigned(options);
  const name = stringifyEntityRef(entity);
  return {
    assignment,
    problems: [...problems, ...misspeltAnnotations(entity)].map(problem => ({
      ...problem,
      message: `${name}: ${problem.message}`,
    })),
  };
}

function assigned(options: { entity: Entity; settings: JiraSettings }): {
  assignment?: Assignment<JiraSelector>;
  problems: AssignmentProblem[];
} {
  const { annotations: written = {} } = options.entity.metadata;
  const key = written[jiraAnnotations.projectKey]?.trim();
  if (key === undefined) {
    const lost = namesJira(written[annotations.incidents]);
    return { problems: lost ? [withoutProject] : [] };
  }
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(key)) {
    return { problems: [malformedKey(key)] };
  }
  return assignTo(key.toUpperCase(), written, options.settings);
}

function assignTo(
  partition: string,
  written: Record<string, string>,
  settings: JiraSettings,
) {
  const { incidents, because, problems } = readIncidents(
    written[annotations.incidents],
    { configured: settings.incidentJql !== undefined },
  );
  const selector: JiraSelector = {
    components: listedValues(written[jiraAnnotations.component]) ?? [],
    labels: listedValues(written[jiraAnnotations.label]) ?? [],
    incidents,
    reading: readingOf(settings),
  };
  const expects = {
    workItem: `annotation ${jiraAnnotations.projectKey}`,
    ...(because && { incident: because }),
  };
  return { assignment: { partition, selector, expects }, problems };
}

function malformedKey(key: string): AssignmentProblem {
  return {
    code: 'malformed-annotation',
    message: `${jiraAnnotations.projectKey} is '${key}', which is not the key of one project.`,
    remedy: `Write the key that its issues begin with, such as PAY.`,
  };
}
