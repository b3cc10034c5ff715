import { GraphQLFieldResolver, GraphQLSchema, isObjectType } from 'graphql';
import { BudgetState } from '../budget/RateBudget';
import { WorldLookup } from '../lookup/WorldLookup';

/** What the fields of one query are answered from. */
export interface GraphqlContext {
  world: WorldLookup;
  /** The budget after this query was paid. */
  budget: BudgetState;
  cost: number;
  nodeCount: number;
}

/** Puts the answers of one type into a schema. */
export type AttachType = (schema: GraphQLSchema) => void;

/** The answers to the fields of a type whose objects are `Source`. */
export type Fields<Source> = Record<
  string,
  GraphQLFieldResolver<Source, GraphqlContext>
>;

/**
 * How the fields of one of GitHub's types are answered. Arguments are checked
 * against the schema before a field is asked, so their types are those it
 * gives. What is left out is found on the object itself, or not offered.
 */
export function defineType<Source>(
  name: string,
  fields: Fields<Source>,
): AttachType {
  return schema => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`GitHub has no type ${name}`);
    const known = type.getFields();
    for (const [field, resolve] of Object.entries(fields)) {
      if (!known[field]) throw new Error(`GitHub has no ${name}.${field}`);
      known[field].resolve = resolve;
    }
  };
}

/** An id for a GraphQL field of type Int; null, as GitHub has it, above that. */
export function databaseId(id: number): number | null {
  return id < 2 ** 31 ? id : null;
}

/** The path of an address on the server. */
export function resourcePath(url: string): string {
  return new URL(url).pathname;
}
