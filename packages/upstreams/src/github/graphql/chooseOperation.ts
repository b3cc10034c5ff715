import {
  DocumentNode,
  FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
} from 'graphql';
import { notOffered } from './problems';
import { githubSchema } from './schema';
import { QueryOperation } from './selectedFields';

/** What a request asks to be run of a document. */
export interface OperationChoice {
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/**
 * The operation that is to be run, with its variables.
 *
 * @throws GraphQLError when it is unclear which, when it is no query, and when
 *   a variable does not fit.
 */
export function chooseOperation(
  document: DocumentNode,
  { operationName, variables }: OperationChoice,
): QueryOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new GraphQLError('An operation name is required');
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw notOffered(`A ${operation.operation}`);
  }
  const schema = githubSchema();
  const definitions = operation.variableDefinitions ?? [];
  const values = getVariableValues(schema, definitions, variables ?? {});
  if (values.errors) throw values.errors[0];
  return {
    schema,
    fragments: fragmentsOf(document),
    variables: values.coerced,
    selectionSet: operation.selectionSet,
  };
}

function fragmentsOf({
  definitions,
}: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}
