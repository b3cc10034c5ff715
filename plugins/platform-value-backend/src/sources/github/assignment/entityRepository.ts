import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { annotations } from 'backstage-plugin-platform-value-common';
import type { AssignmentProblem } from 'backstage-plugin-platform-value-node';
import type { RepositoryName } from '../repositoryName';

const slugPattern = /^([\w-]+)\/([\w.-]+)$/;

/**
 * The repository an entity names by `github.com/project-slug`; nothing when it
 * names none.
 *
 * @param options - `hosts`: the hosts that are set up in `integrations.github`
 */
export function entityRepository(options: {
  entity: Entity;
  hosts: string[];
}): { repository?: RepositoryName; problem?: AssignmentProblem } {
  const slug = options.entity.metadata.annotations?.[annotations.projectSlug];
  if (slug === undefined) return {};
  const match = slugPattern.exec(slug.trim());
  if (!match) return { problem: malformedSlug(slug) };
  const [, owner, name] = match;
  return {
    repository: {
      host: hostOf(options),
      owner: owner.toLowerCase(),
      name: name.toLowerCase(),
    },
  };
}

function malformedSlug(slug: string): AssignmentProblem {
  return {
    code: 'malformed-annotation',
    message: `${annotations.projectSlug} is '${slug}', which is not owner/repository.`,
    remedy: `Write the repository as owner/repository, such as acme/checkout.`,
  };
}

function hostOf({
  entity,
  hosts,
}: {
  entity: Entity;
  hosts: string[];
}): string {
  const found = [ANNOTATION_SOURCE_LOCATION, ANNOTATION_LOCATION]
    .map(name => hostOfLocation(entity.metadata.annotations?.[name]))
    .find(host => host !== undefined && hosts.includes(host));
  if (found) return found;
  return hosts.length === 1 ? hosts[0] : 'github.com';
}

function hostOfLocation(location: string | undefined): string | undefined {
  const target = location?.replace(/^[a-z-]+:/, '') ?? '';
  return URL.canParse(target) ? new URL(target).host : undefined;
}
