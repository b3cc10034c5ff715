import { SourceError } from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import { workflowRunSchema, type WorkflowRun } from './workflowRun';

/**
 * A run, or one of its attempts; undefined when GitHub no longer has it.
 */
export async function readRun(
  { client, repository, signal }: StreamContext,
  { id, attempt }: { id: string; attempt?: number },
): Promise<WorkflowRun | undefined> {
  const path = `/repos/${repository.owner}/${repository.name}/actions/runs/${id}`;
  try {
    const { body } = await client.get({
      path: attempt === undefined ? path : `${path}/attempts/${attempt}`,
      schema: workflowRunSchema,
      signal,
    });
    return body;
  } catch (error) {
    if (error instanceof SourceError && error.code === 'gone') return undefined;
    throw error;
  }
}
