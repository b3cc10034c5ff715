import { z } from 'zod';
import { OwnerLookup } from '../lookup/WorldLookup';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { notFound } from '../transport/ApiProblem';
import { listAnswer } from './pagination';
import { renderRepository } from './repository';
import { GlobalRequest, GlobalRoute } from './RestRoute';

const repositoriesQuery = z.object({
  sort: z.enum(['created', 'updated', 'pushed', 'full_name']).catch('created'),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
});

type Sort = z.infer<typeof repositoriesQuery>['sort'];

/** `GET /orgs/{org}/repos`, newest first by default */
export const organizationRepositoriesRoute: GlobalRoute = {
  path: '/orgs/{org}/repos',
  linkPath: request => `/organizations/${requestedOwner(request).id}/repos`,
  answer: request => listRepositories(request, requestedOwner(request)),
};

/** The same list by the owner's number, where the links of pages point to. */
export const organizationRepositoriesByIdRoute: GlobalRoute = {
  path: '/organizations/{org_id}/repos',
  answer: request => {
    const owner = request.world.ownerById(Number(request.params.org_id));
    if (!owner) throw notFound();
    return listRepositories(request, owner);
  },
};

function requestedOwner({ world, params }: GlobalRequest): OwnerLookup {
  const owner = world.owner(params.org);
  if (!owner) throw notFound();
  return owner;
}

function listRepositories(request: GlobalRequest, owner: OwnerLookup) {
  const { sort, direction = sort === 'full_name' ? 'asc' : 'desc' } =
    repositoriesQuery.parse(request.query);
  const sorted = [...owner.repositories].sort(orderBy(sort));
  if (direction === 'desc') sorted.reverse();
  return listAnswer(request, sorted, renderRepository);
}

function orderBy(sort: Sort) {
  const byId = (a: RepositoryLookup, b: RepositoryLookup) =>
    a.data.id - b.data.id;
  if (sort === 'full_name') {
    return (a: RepositoryLookup, b: RepositoryLookup) =>
      a.fullName.localeCompare(b.fullName);
  }
  const timeOf = (repository: RepositoryLookup) =>
    sort === 'created' ? repository.data.createdAt : repository.pushedAt();
  return (a: RepositoryLookup, b: RepositoryLookup) =>
    timeOf(a) - timeOf(b) || byId(a, b);
}
