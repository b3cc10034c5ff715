import { World } from '../../world/World';
import { stableNumber } from '../identity/stableNumber';
import { Site } from '../site';
import { RepositoryLookup } from './RepositoryLookup';

/** Someone who owns repositories. */
export interface OwnerLookup {
  login: string;
  id: number;
  repositories: RepositoryLookup[];
}

/** A world, indexed by the names and numbers that requests use. */
export class WorldLookup {
  private readonly byName = new Map<string, RepositoryLookup>();
  private readonly byId = new Map<number, RepositoryLookup>();
  private readonly owners = new Map<string, OwnerLookup>();

  constructor(world: World, readonly site: Site) {
    for (const repository of world.repositories) {
      this.add(new RepositoryLookup(repository, site));
    }
  }

  get repositories(): Iterable<RepositoryLookup> {
    return this.byId.values();
  }

  /** Names are found in upper or lower case, as on GitHub. */
  repository(owner: string, name: string): RepositoryLookup | undefined {
    return this.byName.get(`${owner}/${name}`.toLowerCase());
  }

  repositoryById(id: number): RepositoryLookup | undefined {
    return this.byId.get(id);
  }

  owner(login: string): OwnerLookup | undefined {
    return this.owners.get(login.toLowerCase());
  }

  ownerById(id: number): OwnerLookup | undefined {
    return [...this.owners.values()].find(owner => owner.id === id);
  }

  private add(repository: RepositoryLookup) {
    this.byName.set(repository.fullName.toLowerCase(), repository);
    this.byId.set(repository.data.id, repository);
    const login = repository.data.owner;
    const known = this.owners.get(login.toLowerCase());
    const owner = known ?? { login, id: stableNumber(login), repositories: [] };
    owner.repositories.push(repository);
    this.owners.set(login.toLowerCase(), owner);
  }
}
