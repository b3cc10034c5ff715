/** What a query asks of GitHub. */
export interface QueryWeight {
  /** Lists that are read: a hundred cost a point. */
  lists: number;
  /** The most nodes that it can return. */
  nodes: number;
}

const spread = /\.\.\.(\w+)/g;
const fragment = /^fragment (\w+) on \w+ (\{[\s\S]*?\n\})/gm;
const leftOut = /first: \d+\) @include\(if: \$(\w+)\)/g;
const inputObject = /: \{[^}]*\}/g;
const sizes = /(?:first|last): (\d+|\$\w+)|\bids: (\$\w+)|[{}]/g;

/** What a query asks of GitHub, by its published formula: as if all pages were full. */
export function queryWeight(
  document: string,
  variables: Record<string, unknown>,
): QueryWeight {
  const weight = { lists: 0, nodes: 0 };
  const parents = [1];
  let size = 1;
  for (const [token, page, ids] of plainText(document, variables).matchAll(
    sizes,
  )) {
    const above = parents[parents.length - 1];
    if (token === '{') {
      parents.push(above * size);
      size = 1;
    } else if (token === '}') {
      parents.pop();
    } else if (page !== undefined) {
      size = numberOf(page, variables);
      weight.lists += above;
      weight.nodes += above * size;
    } else {
      size = lengthOf(ids, variables);
    }
  }
  return weight;
}

/** The points that so many lists cost, at least one. */
export function costOf({ lists }: Pick<QueryWeight, 'lists'>): number {
  return Math.max(1, Math.round(lists / 100));
}

/** The operation with its fragments in place, and without what only looks like a selection. */
function plainText(
  document: string,
  variables: Record<string, unknown>,
): string {
  const fragments = new Map(
    [...document.matchAll(fragment)].map(([, name, text]) => [name, text]),
  );
  return document
    .replace(fragment, '')
    .replace(spread, (text, name) => fragments.get(name) ?? text)
    .replace(leftOut, (text, name) => (variables[name] ? text : 'first: 0)'))
    .replace(inputObject, '');
}

function numberOf(text: string, variables: Record<string, unknown>): number {
  return Number(text.startsWith('$') ? variables[text.slice(1)] ?? 1 : text);
}

function lengthOf(text: string, variables: Record<string, unknown>): number {
  const ids = variables[text.slice(1)];
  return Array.isArray(ids) ? ids.length : 1;
}
