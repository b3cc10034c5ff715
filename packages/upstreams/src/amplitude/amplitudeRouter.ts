import { Router, type Request } from 'express';
import { Faults } from '../faults/Faults';
import type { MemoryJournal } from '../github/journal';
import type { AmplitudeProject } from '../world/AmplitudeProject';
import type { AmplitudeRoute } from './AmplitudeRoute';
import {
  CostLedger,
  documentedLimits,
  type CostLimit,
} from './budget/CostLedger';
import { eventsList } from './eventsList';
import { ShownProject } from './figures/ShownProject';
import { retention } from './retention/retention';
import { segmentation } from './segmentation/segmentation';
import { limited, notFound } from './transport/AmplitudeProblem';
import { AmplitudeTransport } from './transport/AmplitudeTransport';
import { limitConcurrency } from './transport/limitConcurrency';
import { requireKeys, type ProjectKeys } from './transport/requireKeys';
import { strikeFaults } from './transport/strikeFaults';
import { users } from './users';

/** What an Amplitude-compatible router is made of. */
export interface AmplitudeRouterOptions {
  /** The project, which may be a later one at any time. */
  project: () => AmplitudeProject;
  keys: ProjectKeys;
  journal: MemoryJournal;
  /** Default: none strikes. */
  faults?: Faults;
  /** The world's own clock, in epoch milliseconds. Default: the project's end. */
  now?: () => number;
  /** The real time, by which budgets renew, in epoch milliseconds. */
  clock: () => number;
  /** Default: the documented ones. */
  limits?: CostLimit[];
  /** Whether grouping an event counts as a condition too. Default false. */
  eventGroupsAreConditions?: boolean;
  /** How late the fault `slow` answers. Default 20,000. */
  slowMilliseconds?: number;
  onDefect: (error: Error) => void;
}

const routes: Record<string, AmplitudeRoute> = {
  '/api/2/events/segmentation': segmentation,
  '/api/2/events/list': eventsList,
  '/api/2/retention': retention,
  '/api/2/users': users,
};

/** The part of Amplitude's Dashboard REST API that reads charts. */
export function amplitudeRouter(options: AmplitudeRouterOptions): Router {
  const { journal, faults = new Faults(1), onDefect } = options;
  const transport = new AmplitudeTransport({
    journal,
    faults,
    onDefect,
    routes: Object.keys(routes),
  });
  const router = Router({ strict: true, caseSensitive: true });
  router.use(limitConcurrency());
  router.use(strikeFaults(faults, options.slowMilliseconds ?? 20_000));
  router.use(requireKeys(options.keys));
  const answerOf = answerer(options, faults);
  for (const [path, route] of Object.entries(routes)) {
    router.get(path, (request, response) => {
      const { cost, body } = answerOf(request, route);
      transport.send(request, response, { route: path, cost, body: body() });
    });
  }
  router.use((_request, _response, next) => next(notFound()));
  router.use(transport.answerProblems());
  return router;
}

function answerer(options: AmplitudeRouterOptions, faults: Faults) {
  const { limits = documentedLimits, clock } = options;
  const { eventGroupsAreConditions = false } = options;
  const ledger = new CostLedger(limits, clock);
  return (request: Request, route: AmplitudeRoute) => {
    const project = options.project();
    const now = options.now?.() ?? project.end;
    const late = faults.strikes('late-events');
    const shown = new ShownProject({ project, now, late });
    // The application may have switched its own reading of queries off.
    const query = new URL(request.originalUrl, 'http://localhost').searchParams;
    const answer = route({ shown, query, faults, eventGroupsAreConditions });
    const exceeded = ledger.spend(answer.cost);
    if (exceeded) throw limited(exceeded.name);
    return answer;
  };
}
