import type { Recogniser } from '../assignment/recogniser';
import type { GithubEntity } from '../matchEntities';
import type { StreamContext } from '../StreamContext';
import type { DeploymentReader } from './DeploymentReader';
import { listedDeploymentReader } from './listedDeploymentReader';
import { pushReader } from './pushReader';
import { readerKeyOf } from './recognises';
import { releaseReader } from './releaseReader';
import { tagReader } from './tagReader';
import { workflowReader } from './workflowReader';

/** The reader of a list, for the entities that look in it. */
export function createReader(
  context: StreamContext,
  key: string,
  entities: GithubEntity[],
): DeploymentReader {
  const recognisers = entities
    .flatMap(({ selector }) => selector.recognisers)
    .filter(recogniser => readerKeyOf(recogniser) === key);
  const workflows = recognisers.filter(isWorkflow);
  if (workflows.length > 0) return workflowReader(context, workflows);
  if (key === 'release') return releaseReader(context);
  if (key === 'tag') return tagReader(context);
  if (key === 'push') return pushReader(context);
  return listedDeploymentReader(context);
}

function isWorkflow(
  recogniser: Recogniser,
): recogniser is Extract<Recogniser, { type: 'workflow' }> {
  return recogniser.type === 'workflow';
}
