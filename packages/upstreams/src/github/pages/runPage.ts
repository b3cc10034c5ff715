import { html } from './html';
import { facts, moment, table } from './layout';
import { commitLink, pageOf, PageRoute } from './PageRoute';

/** `/:owner/:repo/actions/runs/:id` */
export const runPage: PageRoute = {
  path: '/actions/runs/:id',
  show: ({ repository, params }) => {
    const run = repository.runById().get(Number(params.id));
    if (!run) return undefined;
    const { workflowName, runNumber, event, branch, sha, attempts, jobs } = run;
    const content = html`${facts([
      ['Event', event],
      ['Branch', branch],
      ['Commit', commitLink(repository, { sha })],
      ['Created', moment(run.createdAt)],
    ])}
    ${steps(
      'Attempts',
      attempts.map((step, i) => ({ ...step, name: `${i + 1}` })),
    )}
    ${steps('Jobs of the last attempt', jobs)}`;
    return pageOf(repository, `${workflowName} #${runNumber}`, content);
  },
};

interface Step {
  name: string;
  startedAt: number;
  completedAt?: number;
  conclusion?: string;
}

function steps(caption: string, items: Step[]) {
  const rows = items.map(({ name, startedAt, completedAt, conclusion }) => [
    html`${name}`,
    html`${moment(startedAt)}`,
    html`${moment(completedAt)}`,
    html`${conclusion ?? 'in progress'}`,
  ]);
  return table(caption, ['Name', 'Started', 'Completed', 'Conclusion'], rows);
}
