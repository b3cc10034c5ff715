import type { World } from 'platform-value-upstreams';

/** What somebody wrote into a text that he should not have. */
export const writtenSecret = 'ghp_written-into-a-text';

const written = ['title', 'body', 'message', 'summary', 'description'];

/** A world in which each text that people write holds a secret. */
export function withSecrets(world: World): World {
  const { repositories, jira } = world;
  return { ...world, ...reviewed({ repositories, jira }) };
}

function reviewed<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (name, item) =>
      written.includes(name) && typeof item === 'string'
        ? `${item} ${writtenSecret}`
        : item,
    ),
  );
}
