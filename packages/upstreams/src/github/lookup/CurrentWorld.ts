import { World } from '../../world/World';
import { Site } from '../site';
import { WorldLookup } from './WorldLookup';
import { worldAsOf } from './worldAsOf';

/**
 * The world as it is at each request. A function may give a later world at any
 * time, and the world's clock may move; the indexes are rebuilt only then.
 */
export class CurrentWorld {
  private kept?: { world: World; now: number; lookup: WorldLookup };

  constructor(
    private readonly world: () => World,
    private readonly now: (world: World) => number,
    private readonly site: Site,
  ) {}

  lookup(): WorldLookup {
    const world = this.world();
    const now = Math.min(this.now(world), world.end);
    if (this.kept?.world !== world || this.kept.now !== now) {
      const lookup = new WorldLookup(worldAsOf(world, now), this.site);
      this.kept = { world, now, lookup };
    }
    return this.kept.lookup;
  }
}
