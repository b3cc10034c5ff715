import type { JiraSite } from '../../world/JiraSite';
import type { World } from '../../world/World';
import type { JiraSetting } from '../rest/JiraRoute';
import { SiteIndex } from './SiteIndex';
import { SiteView } from './SiteView';

/** A world as far as its Jira is concerned. */
export type JiraWorld = Pick<World, 'jira' | 'end'>;

const empty: JiraSite = { projects: [] };

/**
 * The site as it is at each request. The world may be replaced by a later one,
 * and its clock may move; indexes are rebuilt only for another site.
 */
export class CurrentSite {
  private kept?: SiteIndex;

  constructor(
    private readonly world: () => JiraWorld,
    private readonly now: (world: JiraWorld) => number,
  ) {}

  view({ strikes }: Pick<JiraSetting, 'strikes'>): SiteView {
    const world = this.world();
    const { jira: site = empty } = world;
    if (this.kept?.site !== site) this.kept = new SiteIndex(site);
    const now = Math.min(this.now(world), world.end);
    const hidden = strikes('project-hidden') ? site.projects[0] : undefined;
    return new SiteView(this.kept, now, hidden);
  }
}
