import { json, Router, type RequestHandler } from 'express';
import type { CurrentSite } from '../lookup/CurrentSite';
import { jsonAnswer } from '../transport/JiraAnswer';
import type { JiraTransport } from '../transport/JiraTransport';
import type { JiraRoute, JiraSetting } from './JiraRoute';
import { routesOf } from './routes';

/** What the routes answer from. */
export interface RestOptions {
  current: CurrentSite;
  setting: JiraSetting;
  transport: JiraTransport;
}

/** The API below `/rest/api`: versions 2 and 3 of Cloud, 2 of Data Center. */
export function restRouter(options: RestOptions): Router {
  const { deployment } = options.setting;
  const versions =
    deployment === 'cloud' ? ['2', '3', 'latest'] : ['2', 'latest'];
  const router = Router();
  router.use(json({ limit: '5mb', strict: false }));
  for (const version of versions) {
    for (const route of routesOf[deployment]) {
      const path = `/${version}${expressPath(route.path)}`;
      const handler = handlerOf(route, `/rest/api/${version}`, options);
      router[route.method](path, handler);
    }
  }
  return router;
}

function expressPath(path: string): string {
  return path.replace(/{(\w+)}/g, ':$1');
}

function handlerOf(
  route: JiraRoute,
  above: string,
  { current, setting, transport }: RestOptions,
): RequestHandler {
  return (request, response) => {
    response.locals.route = `${above}${route.path}`;
    const [, query = ''] = request.url.split('?');
    const body = route.answer({
      setting,
      view: current.view(setting),
      params: request.params,
      query: new URLSearchParams(query),
      body: route.method === 'post' ? request.body : undefined,
    });
    const answer = jsonAnswer(response.locals.route, 200, body);
    transport.send(request, response, answer);
  };
}
