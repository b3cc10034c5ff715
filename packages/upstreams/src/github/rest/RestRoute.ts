import { BudgetState } from '../budget/RateBudget';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { WorldLookup } from '../lookup/WorldLookup';

/** The answer to a request: a body, and which page of how many it is. */
export interface RestAnswer {
  body: unknown;
  /** The bare content, for who accepts only that. */
  raw?: string;
  page?: { number: number; last: number };
}

/** What a request says in its path and query, as text. */
export interface RestRequest {
  params: Record<string, string>;
  query: Record<string, string>;
}

/** A request about one repository. */
export interface RepositoryRequest extends RestRequest {
  repository: RepositoryLookup;
}

/** A route below `/repos/{owner}/{repo}` and `/repositories/{id}`. */
export interface RepositoryRoute {
  /** The rest of the path as GitHub's specification writes it. */
  path: string;
  answer(request: RepositoryRequest): RestAnswer;
}

/** A request about no repository in particular. */
export interface GlobalRequest extends RestRequest {
  world: WorldLookup;
  budgets: BudgetState[];
}

/** A route that is not about one repository. */
export interface GlobalRoute {
  path: string;
  /** Where the links of its pages point to; the path itself when absent. */
  linkPath?(request: GlobalRequest): string;
  /** Whether it is free of the hourly budget. */
  free?: boolean;
  answer(request: GlobalRequest): RestAnswer;
}
