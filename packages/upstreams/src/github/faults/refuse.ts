import { RequestHandler, Response } from 'express';
import { Faults } from '../../faults/Faults';
import { RateBudget } from '../budget/RateBudget';
import { CurrentWorld } from '../lookup/CurrentWorld';
import { ApiTransport } from '../transport/ApiTransport';
import { refusals } from './refusals';

/** What faults that answer by themselves work with. */
export interface RefuseOptions {
  faults: Faults;
  transport: ApiTransport;
  current: CurrentWorld;
  core: RateBudget;
  graphql: RateBudget;
}

/** Answers in place of the API where a fault strikes. */
export function refuse(options: RefuseOptions): RequestHandler {
  const { faults, transport, core, graphql } = options;
  return (request, response, next) => {
    if (faults.strikes('hang')) return;
    const moved = movedTo(options, request.url);
    if (moved) {
      answerMoved(response, moved);
      return;
    }
    for (const [fault, refusalOf] of refusals) {
      const refusal = refusalOf(request);
      if (!refusal || !faults.strikes(fault)) continue;
      const { status, body, headers } = refusal;
      transport.send(request, response, {
        ...{ route: `fault ${fault}`, status, body, headers },
        ...(typeof body === 'string' && { raw: body }),
        budget: request.path.startsWith('/graphql') ? graphql : core,
      });
      return;
    }
    next();
  };
}

/** Where a repository is to be found by its number, when it is struck. */
function movedTo(
  { faults, current }: RefuseOptions,
  url: string,
): string | undefined {
  const [, owner, name, rest] =
    /^\/v3\/repos\/([^/?]+)\/([^/?]+)(.*)$/.exec(url) ?? [];
  const { repository, site } = { ...lookup(current, owner, name) };
  return repository && site && faults.strikes('repository-moved')
    ? `${site.api}/repositories/${repository.data.id}${rest}`
    : undefined;
}

function lookup(current: CurrentWorld, owner = '', name = '') {
  const world = current.lookup();
  return { repository: world.repository(owner, name), site: world.site };
}

function answerMoved(response: Response, url: string) {
  const documentation_url = 'https://docs.github.com/rest';
  const body = { message: 'Moved Permanently', url, documentation_url };
  response.status(301).set('location', url).json(body);
}
