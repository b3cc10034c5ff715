import { ErrorRequestHandler, Request, Response, Router } from 'express';
import { CurrentWorld } from '../lookup/CurrentWorld';
import { WorldLookup } from '../lookup/WorldLookup';
import { commitPage } from './commitPage';
import { activityLogPage, deploymentPage } from './deploymentPages';
import { filePage } from './filePage';
import { html } from './html';
import { layout, Page } from './layout';
import { PageRoute } from './PageRoute';
import { releasePage } from './releasePage';
import { repositoryPage } from './repositoryPage';
import { runPage } from './runPage';
import { issuePage, pullRequestPage } from './ticketPages';

const pageRoutes: readonly PageRoute[] = [
  repositoryPage,
  pullRequestPage,
  issuePage,
  deploymentPage,
  activityLogPage,
  runPage,
  commitPage,
  filePage,
  releasePage,
];

/** Plain pages, so that the links in evidence lead somewhere real. */
export function pageRouter(
  current: CurrentWorld,
  onDefect: (error: Error) => void,
): Router {
  const router = Router();
  router.get('/', (_, response) => {
    send(response, listPage(current.lookup(), 'Repositories'));
  });
  router.get('/:owner', ({ params: { owner } }, response) => {
    const isKnown = current.lookup().owner(owner) !== undefined;
    const page = isKnown && listPage(current.lookup(), owner, owner);
    send(response, page || undefined);
  });
  for (const route of pageRoutes) {
    router.get(`/:owner/:repo${route.path}`, (request, response) =>
      send(response, showPage(current.lookup(), route, request)),
    );
  }
  router.use((_, response) => send(response, undefined));
  return router.use(sendProblem(onDefect));
}

function showPage(world: WorldLookup, route: PageRoute, request: Request) {
  const { params, url } = request;
  const repository = world.repository(params.owner, params.repo);
  const query = new URLSearchParams(url.split('?')[1]);
  return repository && route.show({ repository, params, query });
}

function listPage(world: WorldLookup, title: string, owner?: string): Page {
  const listed = owner
    ? world.owner(owner)?.repositories ?? []
    : [...world.repositories];
  const items = listed.map(
    ({ webUrl, fullName }) =>
      html`<li><a href="${webUrl}">${fullName}</a></li>`,
  );
  return {
    title,
    above: [],
    content: html`<ul>
      ${items}
    </ul>`,
  };
}

const missing: Page = {
  title: 'Not found',
  above: [{ name: 'Repositories', href: '/' }],
  content: html`<p>There is no such page in this data.</p>`,
};

const broken: Page = {
  ...missing,
  title: 'Server error',
  content: html`<p>This page cannot be shown. The server has written why.</p>`,
};

/** Express marks a request that it cannot read with a status below 500. */
function sendProblem(onDefect: (error: Error) => void): ErrorRequestHandler {
  return (error: Error & { status?: number }, _request, response, _next) => {
    if ((error.status ?? 500) < 500) {
      send(response, undefined);
      return;
    }
    onDefect(error);
    send(response, broken, 500);
  };
}

function send(
  response: Response,
  page: Page | undefined,
  status = page ? 200 : 404,
) {
  response
    .status(status)
    .set({
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .type('html')
    .send(layout(page ?? missing));
}
