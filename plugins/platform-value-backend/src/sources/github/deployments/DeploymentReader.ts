import type { SourceError } from 'backstage-plugin-platform-value-node';
import type { SweepPosition, SweptPage } from '../sweep';
import type { DeploymentFact } from './DeploymentFact';

/** A list that deployments are read from: GitHub's deployments, runs, tags, … */
export interface DeploymentReader {
  /** A page of the list, newest first. */
  readPage(position: SweepPosition): Promise<SweptPage<DeploymentFact>>;
  /** Reads again what was open; what is gone is left out. */
  readOpen(open: DeploymentFact[]): Promise<DeploymentFact[]>;
  /** What is wrong when the list never showed a deployment, if anything. */
  whyEmpty?(): Promise<SourceError | undefined>;
}
