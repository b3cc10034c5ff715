const minute = 60_000;

/** JQL of issues of a project for which all the conditions hold. */
export function inProject(key: string, ...conditions: string[]): string {
  const all = conditions.map(condition => `(${condition})`);
  return [`project = ${text(key)}`, ...all].join(' AND ');
}

/** JQL of issues of several projects. */
export function inProjects(keys: string[], condition: string): string {
  return `project in (${anyText(keys)}) AND ${condition}`;
}

/**
 * JQL of issues updated at a moment or later. In milliseconds of the epoch:
 * a date would be read in the time zone of the account. Jira compares minutes.
 */
export function since(moment: number): string {
  return `updated >= ${Math.floor(moment / minute) * minute}`;
}

/** JQL of issues created at a moment or earlier, and some of the same minute. */
export function createdUntil(moment: number): string {
  return `created <= ${Math.ceil(moment / minute + 1) * minute}`;
}

/** A list of values. */
export function anyText(values: string[]): string {
  return values.map(text).join(', ');
}

function text(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
