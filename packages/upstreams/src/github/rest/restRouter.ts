import { Request, RequestHandler, Response, Router } from 'express';
import { RateBudget } from '../budget/RateBudget';
import { Faults } from '../../faults/Faults';
import { faultyPage } from '../faults/faultyPage';
import { CurrentWorld } from '../lookup/CurrentWorld';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { ApiProblem, budgetSpent, notFound } from '../transport/ApiProblem';
import { ApiTransport } from '../transport/ApiTransport';
import { linkHeader } from './pagination';
import {
  GlobalRoute,
  RepositoryRoute,
  RestAnswer,
  RestRequest,
} from './RestRoute';
import { globalRoutes, repositoryRoutes } from './routes';

/** What the REST API of a server works with. */
export interface RestApi {
  current: CurrentWorld;
  transport: ApiTransport;
  core: RateBudget;
  graphql: RateBudget;
  faults: Faults;
}

/** Where the links of the pages of an answer point to, and the answer. */
interface LinkedAnswer extends RestAnswer {
  linkUrl: string;
}

const byName = '/repos/{owner}/{repo}';
const byId = '/repositories/{repository_id}';

/** The REST API, each route by the name of its repository and by its id. */
export function restRouter(api: RestApi): Router {
  const router = Router({ strict: true });
  for (const route of globalRoutes) {
    router.get(expressPath(route.path), globalHandler(api, route));
  }
  for (const route of repositoryRoutes) {
    for (const prefix of [byName, byId]) {
      const template = prefix + route.path;
      router.get(
        expressPath(template),
        repositoryHandler(api, route, template),
      );
    }
  }
  return router;
}

/** Parameters that may hold slashes take the rest of the path. */
function expressPath(template: string): string {
  return template
    .replace(/\{(basehead|path|tree_sha)\}/g, ':$1(*)')
    .replace(/\{(\w+)\}/g, ':$1');
}

function globalHandler(api: RestApi, route: GlobalRoute): RequestHandler {
  const { path, free = false } = route;
  return (request, response) =>
    answer(api, { request, response, route: path, free }, () => {
      const world = api.current.lookup();
      const budgets = [api.core.state(), api.graphql.state()];
      const asked = { ...restRequest(request), world, budgets };
      const linkPath = route.linkPath?.(asked) ?? request.path;
      const linkUrl = world.site.api + linkPath;
      return { ...route.answer(asked), linkUrl };
    });
}

function repositoryHandler(
  api: RestApi,
  route: RepositoryRoute,
  template: string,
): RequestHandler {
  return (request, response) =>
    answer(api, { request, response, route: template, free: false }, () => {
      const repository = requestedRepository(api, request);
      const asked = { ...restRequest(request), repository };
      const linkUrl = linkUrlOf(repository, route, asked);
      return { ...route.answer(asked), linkUrl };
    });
}

interface Exchange {
  request: Request;
  response: Response;
  route: string;
  free: boolean;
}

/** Refusals are answers too: they cost a point and tell the budget. */
function answer(
  { transport, core, faults }: RestApi,
  { request, response, route, free }: Exchange,
  respond: () => LinkedAnswer,
) {
  const base = { route, budget: core, cost: free ? 0 : 1 };
  try {
    if (!free && core.isSpent) throw budgetSpent();
    const { body, raw, page, linkUrl } = respond();
    const query = queryOf(request);
    const link = page && linkHeader(linkUrl, query, faultyPage(page, faults));
    const headers: Record<string, string> = link ? { link } : {};
    const bare = acceptsRaw(request) ? raw : undefined;
    transport.send(request, response, {
      ...{ ...base, status: 200, body, headers },
      ...(bare !== undefined && { raw: bare }),
    });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    transport.send(request, response, { ...base, ...refusal(error) });
  }
}

/** Such as `application/vnd.github.v3.raw` and `application/vnd.github.raw+json`. */
function acceptsRaw(request: Request): boolean {
  return /^application\/vnd\.github(\.v3)?\.raw(\+json)?$/.test(
    request.header('accept') ?? '',
  );
}

function refusal({ status, body }: ApiProblem) {
  return { status, body };
}

function requestedRepository(api: RestApi, { params }: Request) {
  const world = api.current.lookup();
  const found =
    params.repository_id === undefined
      ? world.repository(params.owner, params.repo)
      : world.repositoryById(Number(params.repository_id));
  if (!found) throw notFound();
  return found;
}

function linkUrlOf(
  { data, site }: RepositoryLookup,
  { path }: RepositoryRoute,
  { params }: RestRequest,
): string {
  const rest = path.replace(/\{(\w+)\}/g, (_, name) => params[name]);
  return `${site.api}/repositories/${data.id}${rest}`;
}

function restRequest(request: Request): RestRequest {
  return { params: request.params, query: queryOf(request) };
}

/** A parameter given twice counts as it was given last. */
function queryOf(request: Request): Record<string, string> {
  const [, query = ''] = request.url.split('?');
  return Object.fromEntries(new URLSearchParams(query));
}
