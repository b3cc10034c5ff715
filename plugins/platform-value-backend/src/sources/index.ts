import type { SourceDefinition } from 'backstage-plugin-platform-value-node';
import { githubSource } from './github/githubSource';

/** All sources there are. A new one is a folder here and a line in this list. */
export const sources: SourceDefinition[] = [githubSource];
