/** What is sent, before what all answers have in common. */
export interface JiraAnswer {
  /** For the journal, such as `/rest/api/3/search/jql`. */
  route: string;
  status: number;
  headers?: Record<string, string>;
  text: string;
}

const json = 'application/json;charset=UTF-8';

export function jsonAnswer(
  route: string,
  status: number,
  body: unknown,
): JiraAnswer {
  const headers = { 'content-type': json };
  return { route, status, headers, text: JSON.stringify(body) };
}

export function htmlAnswer(
  status: number,
  title: string,
  headers: Record<string, string> = {},
): JiraAnswer {
  const text = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  const type = { 'content-type': 'text/html;charset=UTF-8' };
  return { route: 'unmatched', status, headers: { ...type, ...headers }, text };
}
