import {
  getArgumentValues,
  getNamedType,
  GraphQLField,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import {
  QueryOperation,
  SelectedField,
  selectedFields,
} from './selectedFields';

/** What a query costs, known before it is run. */
export interface QueryCost {
  /** Points of the hourly budget. */
  cost: number;
  /** The most nodes that it can return. */
  nodeCount: number;
}

interface Counts {
  requests: number;
  nodes: number;
}

/**
 * The cost of a query by GitHub's published formula: the requests needed to
 * fulfil each unique connection, supposing that every page is full, divided by
 * 100 and rounded, and at least 1.
 *
 * @example
 * 100 repositories with 50 issues each, which have 60 labels each, take
 * 1 + 100 + 5,000 requests, which is 51 points.
 */
export function queryCost(operation: QueryOperation): QueryCost {
  const roots = selectedFields(operation, 'Query', [operation.selectionSet]);
  const { requests, nodes } = countAll(operation, roots, 1);
  return { cost: Math.max(1, Math.round(requests / 100)), nodeCount: nodes };
}

/** What fields ask for, below so many parents. */
function countAll(
  operation: QueryOperation,
  fields: readonly SelectedField[],
  parents: number,
): Counts {
  const total = { requests: 0, nodes: 0 };
  for (const field of fields) {
    const { requests, nodes } = countField(operation, field, parents);
    total.requests += requests;
    total.nodes += nodes;
  }
  return total;
}

function countField(
  operation: QueryOperation,
  { typeName, nodes: [node, ...others] }: SelectedField,
  parents: number,
): Counts {
  const field = fieldDefinition(operation, typeName, node.name.value);
  if (!field) return { requests: 0, nodes: 0 };
  const type = getNamedType(field.type).name;
  const args = getArgumentValues(field, node, operation.variables);
  const isConnection = type.endsWith('Connection');
  const children = parents * (isConnection ? pageSize(args) : listSize(args));
  const sets = [node, ...others].flatMap(item => item.selectionSet ?? []);
  const below = selectedFields(operation, type, sets);
  const counts = countAll(operation, below, children);
  return {
    requests: counts.requests + (isConnection ? parents : 0),
    nodes: counts.nodes + (isConnection ? children : 0),
  };
}

function fieldDefinition(
  { schema }: QueryOperation,
  typeName: string,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName);
  const hasFields = isObjectType(type) || isInterfaceType(type);
  return hasFields ? type.getFields()[name] : undefined;
}

/** A connection without a size is refused when it is run, so it counts as 1. */
function pageSize({ first, last }: Record<string, unknown>): number {
  const size = first ?? last;
  return typeof size === 'number' ? size : 1;
}

/** Only `nodes` gives a list of things of the length it is asked for. */
function listSize({ ids }: Record<string, unknown>): number {
  return Array.isArray(ids) ? ids.length : 1;
}
