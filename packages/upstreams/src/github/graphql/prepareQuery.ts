import { DocumentNode, GraphQLError, parse, validate } from 'graphql';
import { githubSchema } from './schema';

/** A query text, read and checked against the schema. */
export interface PreparedQuery {
  document?: DocumentNode;
  errors: readonly GraphQLError[];
}

/** A collector sends the same few texts all day; checking one takes longest. */
const mostKept = 100;
const kept = new Map<string, PreparedQuery>();

/** Reads and checks a query text. What is wrong with it is told, not thrown. */
export function prepareQuery(text: string): PreparedQuery {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const prepared = checkQuery(text);
  kept.set(text, prepared);
  return prepared;
}

function checkQuery(text: string): PreparedQuery {
  try {
    const document = parse(text);
    return { document, errors: validate(githubSchema(), document) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
