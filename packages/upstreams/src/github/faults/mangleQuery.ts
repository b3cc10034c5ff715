import { Faults } from '../../faults/Faults';
import { QueryAnswer } from '../graphql/answerQuery';

type Body = QueryAnswer['body'];

/** A way to a list of nodes, and the list. */
interface Nodes {
  path: (string | number)[];
  nodes: unknown[];
}

/** An answer of GraphQL as faults leave it: parts of it are missing. */
export function mangleQuery(body: Body, faults: Faults): Body {
  const { data } = body;
  if (!data || typeof data !== 'object') return body;
  const copy: Record<string, unknown> = JSON.parse(JSON.stringify(data));
  if (faults.strikes('no-rate-limit') && 'rateLimit' in copy) {
    copy.rateLimit = null;
  }
  const list = nodesIn(copy, []);
  if (!list) return { ...body, data: copy };
  if (faults.strikes('graphql-null-node')) list.nodes[0] = null;
  if (faults.strikes('graphql-partial')) return hidden(body, copy, list);
  if (faults.strikes('graphql-resource-limits')) return cut(body, copy, list);
  return { ...body, data: copy };
}

function hidden(body: Body, data: object, { path, nodes }: Nodes): Body {
  nodes[0] = null;
  const message = 'Resource not accessible by integration';
  return withError(body, data, {
    type: 'FORBIDDEN',
    path: [...path, 0],
    message,
  });
}

/** What came too late is left out, and one error tells it for the whole. */
function cut(body: Body, data: object, { nodes }: Nodes): Body {
  nodes.splice(Math.ceil(nodes.length / 2));
  return withError(body, data, {
    type: 'RESOURCE_LIMITS_EXCEEDED',
    message: 'The query exceeded its resource limits.',
  });
}

function withError(
  body: Body,
  data: object,
  error: NonNullable<Body['errors']>[number],
): Body {
  return {
    data: { ...data },
    errors: [...(body.errors ?? []), error],
  };
}

/** The first list of nodes that is not empty. */
function nodesIn(value: unknown, path: Nodes['path']): Nodes | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const place = [...path, name];
    if (name === 'nodes' && Array.isArray(item) && item.length > 0) {
      return { path: place, nodes: item };
    }
    const found = nodesIn(item, place);
    if (found) return found;
  }
  return undefined;
}
