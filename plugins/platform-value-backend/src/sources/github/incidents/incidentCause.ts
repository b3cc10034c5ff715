import { shortSha } from '../shortSha';

/** What an incident names as its cause, as facts of its signal. */
export interface IncidentCause {
  /** Of a GitHub deployment. */
  deployment?: string;
  /** 16 hex digits. */
  sha?: string;
  /** The number of a pull request. */
  change?: number;
}

/** How far after the words the cause may stand, a heading's blank lines among it. */
const reach = 200;

const introduction =
  /\b(?:caused\s+by|root\s+cause|introduced\s+(?:in|by|with))\b/gi;

const causes: {
  pattern: RegExp;
  cause: (found: string) => IncidentCause;
}[] = [
  {
    pattern: /(?:\/deployments\/|\bdeployment\s+#?)(\d+)\b/i,
    cause: id => ({ deployment: id }),
  },
  {
    pattern: /(?:\/pull\/|(?:^|[^\w&/#])#|\bPR\s+#?)(\d+)\b/i,
    cause: number => ({ change: Number(number) }),
  },
  {
    pattern: /(?:^|[^0-9a-z])([0-9a-f]{16,40})(?![0-9a-z])/i,
    cause: sha => ({ sha: shortSha(sha) }),
  },
];

/**
 * The cause an incident names after words such as "caused by" or "root
 * cause": a deployment, a pull request or a commit, whichever comes first.
 */
export function incidentCause(body: string): IncidentCause | undefined {
  for (const words of body.matchAll(introduction)) {
    const start = words.index + words[0].length;
    const named = firstCause(body.slice(start, start + reach));
    if (named) return named;
  }
  return undefined;
}

function firstCause(text: string): IncidentCause | undefined {
  const [first] = causes
    .flatMap(({ pattern, cause }) => {
      const match = pattern.exec(text);
      return match ? [{ at: match.index, cause: cause(match[1]) }] : [];
    })
    .sort((a, b) => a.at - b.at);
  return first?.cause;
}
