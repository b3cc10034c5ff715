/** A query of a single field, taken apart so that it can be asked beside others. */
export interface MergeableQuery {
  /** The field it asks for. */
  field: string;
  /** Its variables with their types. */
  parameters: string;
  /** Arguments and selection of the field. */
  selection: string;
  /** The fragments that the selection names. */
  fragments: string;
}

/** Queries as one. */
export interface MergedQuery {
  document: string;
  variables: Record<string, unknown>;
}

const singleField =
  /^\s*query \w+\(([^)]*)\) \{\n {2}(\w+)(\([\s\S]*?)\n\}([\s\S]*)$/;

/** The parts of a query; undefined when it has to be asked by itself. */
export function mergeableQuery(document: string): MergeableQuery | undefined {
  const match = singleField.exec(document);
  if (!match) return undefined;
  const [, parameters, field, selection, fragments] = match;
  return { field, parameters, selection, fragments };
}

/** The name of a query in the answer to a merged one. */
export function aliasAt(index: number): string {
  return `q${index}`;
}

/** Queries of single fields as one of many, each below {@link aliasAt}. */
export function mergeQueries(
  queries: { query: MergeableQuery; variables: Record<string, unknown> }[],
): MergedQuery {
  const parameters = queries.map(({ query }, index) =>
    numbered(query.parameters, index),
  );
  const fields = queries.map(
    ({ query: { field, selection } }, index) =>
      `  ${aliasAt(index)}: ${field}${numbered(selection, index)}`,
  );
  const fragments = new Set(queries.map(({ query }) => query.fragments));
  const document = [
    `query PlatformValueMerged(${parameters.join(', ')}) {`,
    ...fields,
    '}',
    ...fragments,
  ].join('\n');
  const variables = Object.fromEntries(
    queries.flatMap((query, index) =>
      Object.entries(query.variables).map(([name, value]) => [
        `${name}_${index}`,
        value,
      ]),
    ),
  );
  return { document, variables };
}

function numbered(text: string, index: number): string {
  return text.replace(/\$(\w+)/g, `$$$1_${index}`);
}
