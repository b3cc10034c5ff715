import type { Recogniser } from './recogniser';

/** How facts of a repository are told to be an entity's. */
export interface GithubSelector {
  /** `metadata.name`; in a monorepo the label that names the entity. */
  entityName: string;
  /** Of the deployments; the first that matches wins. */
  recognisers: Recogniser[];
  /** The regular expression of what is production: when it changes, history is read anew. */
  productionEnvironments: string;
  /** The entity itself says which deployments are its own, by environment, tag or workflow. */
  ownDeployments: boolean;
  /** Globs of the entity's part of a monorepo; empty: the whole repository. */
  paths: string[];
  /** Labels that make an issue an incident; empty: none does. */
  incidentLabels: string[];
}
