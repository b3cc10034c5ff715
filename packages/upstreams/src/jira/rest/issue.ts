import type { IssueState } from '../lookup/issueAsOf';
import { FieldChoice } from '../render/FieldChoice';
import { renderHistories } from '../render/renderHistories';
import { renderIssue } from '../render/renderIssue';
import { issueNotFound } from '../transport/JiraProblem';
import type { JiraRequest, JiraRoute } from './JiraRoute';
import { offsetPage } from './offsetPage';

const path = '/issue/{issueIdOrKey}';

/** One issue, by its id or by any key it had. */
export const singleIssue: JiraRoute = {
  method: 'get',
  path,
  answer: request => {
    const { query, view, setting } = request;
    const fields = query.get('fields')?.split(',') ?? ['*all'];
    return renderIssue(issueOf(request), {
      view,
      setting,
      fields: new FieldChoice(fields),
      changelog: query.get('expand')?.split(',').includes('changelog'),
    });
  },
};

/** What happened to one issue, oldest first. */
export const issueChangelog: JiraRoute = {
  method: 'get',
  path: `${path}/changelog`,
  answer: request => {
    const histories = renderHistories(issueOf(request), request.setting);
    return offsetPage(histories, request, { usual: 100, most: 100 });
  },
};

function issueOf({ view, params }: JiraRequest): IssueState {
  const state = view.issue(params.issueIdOrKey);
  if (!state) throw issueNotFound();
  return state;
}
