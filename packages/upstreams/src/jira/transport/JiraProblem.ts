/** A refusal with the status and body that Jira gives for it. */
export class JiraProblem extends Error {
  constructor(
    readonly status: number,
    /** Each with the text that an account with another language sees. */
    readonly texts: { english: string; german: string }[],
    readonly headers: Record<string, string> = {},
  ) {
    super(texts[0].english);
    this.name = 'JiraProblem';
  }
}

/** A refusal in words that are the same in each language. */
export function problem(status: number, english: string, german = english) {
  return new JiraProblem(status, [{ english, german }]);
}

const jqlTexts = {
  unreadable: (what: string) => [
    `Error in the JQL Query: The character '${what}' is a reserved JQL character. You must enclose it in a string or escape it.`,
    `Fehler in der JQL-Abfrage: Das Zeichen '${what}' ist ein reserviertes JQL-Zeichen.`,
  ],
  unexpected: (what?: string) => [
    `Error in the JQL Query: Unexpected ${
      what === undefined ? 'end of the query' : `'${what}'`
    }.`,
    `Fehler in der JQL-Abfrage: ${
      what === undefined ? 'Ende der Abfrage' : `'${what}'`
    } nicht erwartet.`,
  ],
  field: (what: string) => [
    `Field '${what}' does not exist or you do not have permission to view it.`,
    `Das Feld '${what}' existiert nicht oder Sie haben keine Berechtigung, es anzuzeigen.`,
  ],
  value: (field: string, value: string) => [
    `The value '${value}' does not exist for the field '${field}'.`,
    `Der Wert '${value}' existiert nicht für das Feld '${field}'.`,
  ],
  date: (field: string, value: string) => [
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    `Der Datumswert '${value}' für das Feld '${field}' ist ungültig.`,
  ],
  orders: (most: string) => [
    `The maximum number of fields allowed in the ORDER BY clause is ${most}.`,
    `In der ORDER-BY-Klausel sind höchstens ${most} Felder erlaubt.`,
  ],
} satisfies Record<string, (...what: string[]) => string[]>;

/** A query that Jira can't run. */
export function jqlError(
  kind: keyof typeof jqlTexts,
  ...[what, more]: string[]
): JiraProblem {
  const [english, german] = jqlTexts[kind](what, more);
  return problem(400, english, german);
}

export function unboundedQuery(): JiraProblem {
  return problem(
    400,
    'Unbounded JQL queries are not allowed here. Add a search restriction to the query.',
    'Unbegrenzte JQL-Abfragen sind hier nicht zulässig. Fügen Sie der Abfrage eine Sucheinschränkung hinzu.',
  );
}

export function invalidPageToken(): JiraProblem {
  return problem(
    400,
    'The provided nextPageToken is invalid or has expired.',
    'Das angegebene nextPageToken ist ungültig oder abgelaufen.',
  );
}

export function invalidMaxResults(): JiraProblem {
  return problem(
    400,
    'The maxResults parameter must be between 1 and 5,000.',
    'Der Parameter maxResults muss zwischen 1 und 5.000 liegen.',
  );
}

export function invalidPayload(): JiraProblem {
  return problem(
    400,
    'Invalid request payload. Refer to the REST API documentation and try again.',
    'Ungültige Anforderungsdaten. Lesen Sie die Dokumentation der REST-API.',
  );
}

export function issueNotFound(): JiraProblem {
  return problem(
    404,
    'Issue does not exist or you do not have permission to see it.',
    'Der Vorgang existiert nicht oder Sie haben keine Berechtigung, ihn anzuzeigen.',
  );
}

export function projectNotFound(idOrKey: string): JiraProblem {
  return problem(
    404,
    `No project could be found with key '${idOrKey}'.`,
    `Es konnte kein Projekt mit dem Schlüssel '${idOrKey}' gefunden werden.`,
  );
}

/** What Cloud answers to the search that it took away. */
export function searchRemoved(): JiraProblem {
  return problem(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  );
}
