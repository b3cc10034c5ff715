import { BudgetState } from '../budget/RateBudget';
import { GlobalRoute } from './RestRoute';

/** `GET /rate_limit`, which itself is free */
export const rateLimitRoute: GlobalRoute = {
  path: '/rate_limit',
  free: true,
  answer: ({ budgets }) => {
    const resources = Object.fromEntries(
      budgets.map(budget => [budget.resource, renderBudget(budget)]),
    );
    const { core } = resources;
    return { body: { resources: { ...resources, search: core }, rate: core } };
  },
};

function renderBudget({ limit, used, remaining, reset }: BudgetState) {
  return { limit, used, remaining, reset };
}
