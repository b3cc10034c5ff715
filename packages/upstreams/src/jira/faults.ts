/** What each fault of this Jira does, by the name it is switched on with. */
export const jiraFaults = {
  'rate-limit-burst':
    '429 for this endpoint, with Retry-After and RateLimit-Reason jira-burst-based.',
  'rate-limit-quota-global':
    '429 until the next full hour, with reason jira-quota-global-based.',
  'rate-limit-quota-tenant':
    '429 until the next full hour, with reason jira-quota-tenant-based.',
  'rate-limit-cost': '429 with reason jira-cost-based and Retry-After.',
  'rate-limit-silent': '429 with a reason, but without Retry-After.',
  'rate-limit-gateway':
    '429 of a gateway: an HTML body, no Retry-After, and X-Failure-Category.',
  'near-limit':
    'The answer is whole, and its headers say that a limit is near.',
  'server-error': '500, 502, 503 and 504 in turn; all but the first in HTML.',
  unavailable: '503 with Retry-After.',
  'truncated-json': 'A body of status 200 that ends in the middle.',
  'connection-reset': 'The connection is cut in the middle of the body.',
  'empty-body': '200 without a body.',
  'html-page': '200 with an HTML page where JSON belongs.',
  'slow-answer': 'The answer comes after three seconds.',
  'clock-skew': 'The date header is ten minutes ahead.',
  'token-wrong': '401, as for a wrong or an expired token.',
  captcha:
    '401 that asks for a CAPTCHA (X-Seraph-LoginReason), as after many bad logins.',
  'scope-missing': '403: the token may not do this.',
  'secret-echoed':
    '500 whose body repeats the authorization header and the query.',
  'project-hidden':
    'The first project and its issues are left out, without a word.',
  'project-unknown':
    '400 for a search that names the first project, as without permission.',
  'index-lag':
    'Searches find issues as they were up to five minutes ago, each by its own delay.',
  'page-token-expired': '400 for a page token.',
  'page-token-repeated': 'A page leads to itself again.',
  'page-trimmed': 'A page has fewer issues than it could have.',
  'page-repeated': 'A page begins with the last issue of the one before.',
  'total-too-large': 'Offset pages tell a larger total than there is.',
  'localized-errors':
    'Errors are in German unless X-Force-Accept-Language is sent.',
  'changelog-epoch': 'The changelog tells its times as epoch milliseconds.',
  'changelog-epoch-seconds': 'The changelog tells its times as epoch seconds.',
  'changelog-missing': 'The changelog leaves out an issue that was asked for.',
  'unknown-fields': 'Issues have fields that nobody knows.',
  'unknown-values':
    'Issues have a type, a status category and a priority that nobody knows.',
  'nulls-everywhere':
    'Optional fields of issues are null, and lists of them too.',
  'nul-in-text': 'Texts of issues hold NUL characters and a lone surrogate.',
  'huge-text': 'The summary and a label of issues are a megabyte long.',
  'impossible-date': 'Issues were created in the year 1 and resolved in 9999.',
} as const;

/** Name of a fault of this Jira. */
export type JiraFault = keyof typeof jiraFaults;
