const documentation = 'https://docs.github.com/rest';

interface ProblemBody {
  message: string;
  documentation_url: string;
  [detail: string]: unknown;
}

/** A refusal with the status and body that GitHub gives for it. */
export class ApiProblem extends Error {
  constructor(readonly status: number, readonly body: ProblemBody) {
    super(body.message);
    this.name = 'ApiProblem';
  }
}

function problem(status: number, message: string, more = {}): ApiProblem {
  const documentation_url = documentation;
  return new ApiProblem(status, { message, documentation_url, ...more });
}

/** What is not there, or not for this reader to see. */
export function notFound(): ApiProblem {
  return problem(404, 'Not Found', { status: '404' });
}

export function badCredentials(): ApiProblem {
  return problem(401, 'Bad credentials', { status: '401' });
}

export function requiresAuthentication(): ApiProblem {
  return problem(401, 'Requires authentication', { status: '401' });
}

/** History asked of a repository that has none. */
export function emptyRepository(): ApiProblem {
  return problem(409, 'Git Repository is empty.', { status: '409' });
}

export function unknownCommit(sha: string): ApiProblem {
  return problem(422, `No commit found for SHA: ${sha}`, { status: '422' });
}

/** A query parameter that cannot be read. */
export function invalidParameter(
  resource: string,
  field: string,
  value: string,
): ApiProblem {
  const errors = [{ resource, field, code: 'invalid', value }];
  return problem(422, 'Validation Failed', { errors, status: '422' });
}

/** A page beyond what GitHub lets a list be paged through. */
export function pagedTooFar(): ApiProblem {
  return problem(
    422,
    'In order to keep the API fast for everyone, pagination is limited for this resource.',
    { status: '422' },
  );
}

export function budgetSpent(): ApiProblem {
  return problem(403, 'API rate limit exceeded for user ID 1.', {
    status: '403',
  });
}

export function unreadableJson(): ApiProblem {
  return problem(400, 'Problems parsing JSON', { status: '400' });
}

/** A body that holds no GraphQL query. */
export function missingQuery(): ApiProblem {
  return problem(
    400,
    'A query attribute must be specified and must be a string.',
    { status: '400' },
  );
}

/** A request that cannot be read at all, such as one with a broken path. */
export function badRequest(): ApiProblem {
  return problem(400, 'Bad Request', { status: '400' });
}

/** An answer that took more than ten seconds. */
export function timedOut(): ApiProblem {
  return problem(502, "We couldn't respond to your request in time.", {
    status: '502',
  });
}

export function serverError(): ApiProblem {
  return problem(500, 'Server Error', { status: '500' });
}
