import { Request, Response, Router } from 'express';
import { CurrentWorld } from '../lookup/CurrentWorld';
import { WorldLookup } from '../lookup/WorldLookup';
import { commitPage } from './commitPage';
import { activityLogPage, deploymentPage } from './deploymentPages';
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
  releasePage,
];

/** Plain pages, so that the links in evidence lead somewhere real. */
export function pageRouter(current: CurrentWorld): Router {
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
  return router.use((_, response) => send(response, undefined));
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

function send(response: Response, page: Page | undefined) {
  response
    .status(page ? 200 : 404)
    .set({
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .type('html')
    .send(layout(page ?? missing));
}
