import {
  DocumentNode,
  executeSync,
  ExecutionResult,
  GraphQLError,
  GraphQLFieldResolver,
} from 'graphql';
import { Faults } from '../../faults/Faults';
import { RateBudget } from '../budget/RateBudget';
import { WorldLookup } from '../lookup/WorldLookup';
import { timedOut } from '../transport/ApiProblem';
import { chooseOperation, OperationChoice } from './chooseOperation';
import { GraphqlContext } from './defineType';
import { prepareQuery } from './prepareQuery';
import {
  formatProblem,
  GithubError,
  invalidCursor,
  notOffered,
  rateLimited,
  tooManyNodes,
} from './problems';
import { QueryCost, queryCost } from './queryCost';
import { githubSchema } from './schema';

/** A query as it is posted. */
export interface QueryRequest extends OperationChoice {
  query: string;
}

/** The body to answer with, and the points that it costs. */
export interface QueryAnswer {
  body: { data?: ExecutionResult['data']; errors?: GithubError[] };
  cost: number;
}

const mostNodes = 500_000;
/** More take too long when answers are slow. */
const quickNodes = 500;
const cheapest = 1;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A field that no type answers is found on its object, or is not offered. */
const readField: GraphQLFieldResolver<unknown, GraphqlContext> = (
  source,
  _args,
  _context,
  { fieldName, parentType },
) => {
  const value = isRecord(source) ? source[fieldName] : undefined;
  if (typeof value === 'function') return value();
  if (value === undefined) throw notOffered(`${parentType.name}.${fieldName}`);
  return value;
};

/**
 * Answers a query, problems included: GitHub tells them with status 200.
 *
 * @throws Error for a defect of this server.
 */
export function answerQuery(
  request: QueryRequest,
  world: WorldLookup,
  budget: RateBudget,
  faults = new Faults(0),
): QueryAnswer {
  if (budget.isSpent) return { body: { errors: [rateLimited] }, cost: 0 };
  const { document, errors } = prepareQuery(request.query);
  if (!document || errors.length > 0) return refuse(errors);
  try {
    const { cost, nodeCount } = checkedCost(document, request);
    if (nodeCount > quickNodes && faults.strikes('graphql-too-large')) {
      throw timedOut();
    }
    if (hasCursor(request) && faults.strikes('stale-cursor')) {
      throw invalidCursor('of yesterday');
    }
    const context = { world, cost, nodeCount, budget: budget.stateAfter(cost) };
    return { body: run(document, request, context), cost };
  } catch (error) {
    if (error instanceof GraphQLError) return refuse([error]);
    throw error;
  }
}

/** Whether a query goes on after a page. */
function hasCursor({ variables }: QueryRequest): boolean {
  return typeof variables?.after === 'string';
}

function refuse(errors: readonly GraphQLError[]): QueryAnswer {
  return { body: { errors: errors.map(formatProblem) }, cost: cheapest };
}

function checkedCost(document: DocumentNode, request: QueryRequest): QueryCost {
  const total = queryCost(chooseOperation(document, request));
  if (total.nodeCount > mostNodes) throw tooManyNodes(total.nodeCount);
  return total;
}

function run(
  document: DocumentNode,
  { variables, operationName }: QueryRequest,
  contextValue: GraphqlContext,
): QueryAnswer['body'] {
  const { data, errors = [] } = executeSync({
    schema: githubSchema(),
    document,
    contextValue,
    variableValues: variables,
    operationName,
    fieldResolver: readField,
  });
  errors.forEach(throwDefect);
  return errors.length > 0
    ? { data, errors: errors.map(formatProblem) }
    : { data };
}

/** Whatever was thrown that is not a refusal is a defect, not an answer. */
function throwDefect({ originalError }: GraphQLError) {
  if (originalError && !(originalError instanceof GraphQLError)) {
    throw originalError;
  }
}
