import { shortSha } from '../../github/shortSha';

/** What an incident names as its cause, as facts of its signal. */
export interface NamedDeployment {
  /** Id of a deployment, as its source writes it. */
  deployment?: string;
  /** 16 hex digits. */
  sha?: string;
}

/** A field may hold megabytes. */
const longestText = 500;

/** In the words of summaries and labels, such as `deployment-77` or `sha:0123…`. */
const defaultPatterns = [
  /\/deployments\/(\d+)\b/i,
  /\bdeployment[\s:#_-]*(\d+)\b/i,
  /(?:^|[^0-9a-z])([0-9a-f]{16,40})(?![0-9a-z])/i,
];

/**
 * The deployment that texts of an incident name, by its id or its commit.
 *
 * @param options - `field`: what the field for it says, where there is one;
 * `texts`: labels and summary; `pattern`: finds it in these, by its first group
 */
export function namedDeployment(options: {
  field?: string;
  texts: string[];
  pattern?: RegExp;
}): NamedDeployment {
  const { field, texts, pattern } = options;
  const patterns = pattern ? [pattern] : defaultPatterns;
  const found =
    (field === undefined
      ? undefined
      : firstMatch([field], defaultPatterns) ?? plainId(field)) ??
    firstMatch(texts, patterns);
  if (found === undefined) return {};
  return isSha(found) ? { sha: shortSha(found) } : { deployment: found };
}

function firstMatch(texts: string[], patterns: RegExp[]): string | undefined {
  return texts
    .map(text => text.slice(0, longestText))
    .flatMap(text => patterns.map(pattern => pattern.exec(text)?.[1]))
    .find(found => found);
}

/** A field that holds nothing but an id: one word with a digit. */
function plainId(text: string): string | undefined {
  return /^(?=.*\d)\S{1,40}$/.test(text) ? text : undefined;
}

/** Sixteen digits without a letter may still be one; an id has fewer. */
function isSha(text: string): boolean {
  return /^[0-9a-f]{16,40}$/i.test(text);
}
