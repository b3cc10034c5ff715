import {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  Kind,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** A query that was found valid, and what it was asked with. */
export interface QueryOperation {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  selectionSet: SelectionSetNode;
}

/** A field of an answer: all places that select it on the same type, merged. */
export interface SelectedField {
  typeName: string;
  nodes: FieldNode[];
}

/** The fields that selections ask of a type, each once. */
export function selectedFields(
  operation: QueryOperation,
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
): SelectedField[] {
  const found = new Map<string, SelectedField>();
  const visit = (selection: SelectionNode, type: string) => {
    if (selection.kind === Kind.FIELD) {
      const key = `${type}.${(selection.alias ?? selection.name).value}`;
      const field = found.get(key) ?? { typeName: type, nodes: [] };
      field.nodes.push(selection);
      found.set(key, field);
      return;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : operation.fragments.get(selection.name.value);
    const inner = fragment?.typeCondition?.name.value ?? type;
    fragment?.selectionSet.selections.forEach(item => visit(item, inner));
  };
  for (const { selections } of selectionSets) {
    selections.forEach(item => visit(item, typeName));
  }
  return [...found.values()];
}
