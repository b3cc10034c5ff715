import express, { Express, Router } from 'express';
import { Faults } from '../faults/Faults';
import { RateBudget } from './budget/RateBudget';
import { graphqlRouter } from './graphql/graphqlRouter';
import { refuse } from './faults/refuse';
import { MemoryJournal } from './journal';
import { CurrentWorld } from './lookup/CurrentWorld';
import { pageRouter } from './pages/pageRouter';
import { restRouter } from './rest/restRouter';
import { answerProblems, answerUnmatched } from './transport/answerProblems';
import { ApiTransport } from './transport/ApiTransport';
import { requireToken } from './transport/requireToken';
import { requireUserAgent } from './transport/requireUserAgent';

/** What a GitHub-compatible application is made of. */
export interface GithubAppOptions {
  current: CurrentWorld;
  journal: MemoryJournal;
  /** None is on when absent. */
  faults?: Faults;
  token: string;
  limits: { core: number; graphql: number };
  /** The real time, in epoch milliseconds. */
  clock: () => number;
  onDefect: (error: Error) => void;
}

/** The application: the API below `/api`, pages everywhere else. */
export function githubApp(options: GithubAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use('/api', apiRouter(options));
  app.use(pageRouter(options.current, options.onDefect));
  return app;
}

/** What every API request passes, in this order. */
function apiRouter(options: GithubAppOptions): Router {
  const { current, token, limits, clock } = options;
  const { faults = new Faults(0) } = options;
  const transport = new ApiTransport(options.journal, faults);
  const core = new RateBudget('core', limits.core, clock);
  const graphql = new RateBudget('graphql', limits.graphql, clock);
  const api = { current, transport, faults, core, graphql };
  return Router({ strict: true }).use(
    requireUserAgent(transport),
    requireToken(token),
    refuse(api),
    Router({ strict: true })
      .use('/v3', restRouter(api))
      .use('/graphql', graphqlRouter(api)),
    answerUnmatched(),
    answerProblems(transport, options.onDefect),
  );
}
