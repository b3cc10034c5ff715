import { QueryBatcher } from '../client/QueryBatcher';
import type { OutgoingQuery, QueryAnswer } from '../client/sendQuery';

/** A query of a list. */
export const ones = `
query Ones($name: String!, $first: Int!) {
  repository(owner: "acme", name: $name) {
    issues(first: $first) { nodes { number } }
  }
}`;
/** A query of a single thing. */
export const others = `
query Others($name: String!) {
  repository(owner: "acme", name: $name) { id }
}`;

/** Waits until nothing happens by itself any more. */
export const settled = () => new Promise(resolve => setImmediate(resolve));

/** What each query of a request asks for, by its alias. */
export function namesOf({
  document,
  variables,
}: OutgoingQuery): [string, unknown][] {
  const aliases = [...document.matchAll(/^ {2}(\w+): repository/gm)];
  return aliases.length
    ? aliases.map(([, alias], index) => [alias, variables[`name_${index}`]])
    : [['repository', variables.name]];
}

/** An answer that names what was asked for. */
export function answerTo(query: OutgoingQuery): QueryAnswer {
  const data = namesOf(query).map(([alias, name]) => [alias, { id: name }]);
  return { data: Object.fromEntries(data), failures: [] };
}

/** A batcher whose requests and moments are under a test's control. */
export function useBatcher() {
  const sent: OutgoingQuery[] = [];
  let answer = async (query: OutgoingQuery) => answerTo(query);
  const lingering: (() => void)[] = [];
  const batcher = new QueryBatcher({
    send: query => {
      sent.push(query);
      return answer(query);
    },
    linger: () => new Promise(resolve => lingering.push(resolve)),
  });
  return {
    sent,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    ask: (name: string, options: Partial<Parameters<typeof asked>[1]> = {}) =>
      batcher.ask(asked(name, options)),
    /** Lets the moment pass in which queries are gathered. */
    goOn: async () => {
      lingering.splice(0).forEach(pass => pass());
      await settled();
    },
    sizes: () => sent.map(query => namesOf(query).length),
  };
}

function asked(
  name: string,
  options: {
    document?: string;
    signal?: AbortSignal;
    alone?: boolean;
    first?: number;
  },
) {
  const { signal = new AbortController().signal, first = 10 } = options;
  const { document = ones, alone } = options;
  return { document, variables: { name, first }, alone, signal };
}

/** Names of so many repositories. */
export const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `r${index}`);
