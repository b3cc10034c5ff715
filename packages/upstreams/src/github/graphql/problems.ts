import { GraphQLError, GraphQLFormattedError } from 'graphql';

/** An error as GitHub gives it: with its type beside the message. */
export type GithubError = GraphQLFormattedError & { type?: string };

function problem(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** Something that is not there: null in the data, and this beside it. */
export function notFound(message: string): GraphQLError {
  return problem('NOT_FOUND', `Could not resolve to ${message}.`);
}

export function missingBoundaries(connection: string): GraphQLError {
  return problem(
    'MISSING_PAGINATION_BOUNDARIES',
    `You must provide a \`first\` or \`last\` value to properly paginate the \`${connection}\` connection.`,
  );
}

export function excessivePage(
  connection: string,
  argument: string,
  records: number,
): GraphQLError {
  return problem(
    'EXCESSIVE_PAGINATION',
    `Requesting ${records} records on the \`${connection}\` connection exceeds the \`${argument}\` limit of 100 records.`,
  );
}

export function invalidCursor(cursor: string): GraphQLError {
  return problem(
    'INVALID_CURSOR_ARGUMENTS',
    `\`${cursor}\` does not appear to be a valid cursor.`,
  );
}

export function tooManyNodes(nodes: number): GraphQLError {
  return problem(
    'MAX_NODE_LIMIT_EXCEEDED',
    `This query requests up to ${nodes.toLocaleString(
      'en',
    )} possible nodes which exceeds the maximum limit of 500,000.`,
  );
}

/** Part of GitHub's schema that this server does not answer. */
export function notOffered(what: string): GraphQLError {
  return problem('NOT_OFFERED', `${what} is not offered by this server.`);
}

export const rateLimited: GithubError = {
  type: 'RATE_LIMITED',
  message: 'API rate limit exceeded for user ID 1.',
};

/** The error as it stands in an answer. */
export function formatProblem(error: GraphQLError): GithubError {
  const { message, path, locations } = error.toJSON();
  const { type } = error.extensions;
  return {
    ...(typeof type === 'string' && { type }),
    ...(path && { path }),
    ...(locations && { locations }),
    message,
  };
}
