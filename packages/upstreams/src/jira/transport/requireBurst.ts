import type { RequestHandler } from 'express';
import type { BurstBudget } from '../budget/BurstBudget';
import { JiraTransport } from './JiraTransport';
import { tooManyRequests } from './tooManyRequests';

/** Refuses what comes faster than the budget of its endpoint. */
export function requireBurst(
  budget: BurstBudget,
  transport: JiraTransport,
): RequestHandler {
  return (request, response, next) => {
    if (budget.take(JiraTransport.endpointOf(request))) next();
    else {
      transport.send(request, response, tooManyRequests('jira-burst-based', 1));
    }
  };
}
