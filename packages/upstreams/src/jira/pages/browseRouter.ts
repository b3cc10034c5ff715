import { Router } from 'express';
import type { CurrentSite } from '../lookup/CurrentSite';
import type { JiraSetting } from '../rest/JiraRoute';
import { htmlAnswer } from '../transport/JiraAnswer';
import { issuePage } from './issuePage';

/** Pages that links to issues lead to: `/browse/{key}`. */
export function browseRouter(
  current: CurrentSite,
  setting: JiraSetting,
): Router {
  return Router().get('/browse/:key', (request, response) => {
    const view = current.view(setting);
    const state = view.issue(request.params.key);
    if (!state) {
      const { status, headers, text } = htmlAnswer(404, 'No such issue');
      response.writeHead(status, headers).end(text);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(issuePage(state));
  });
}
