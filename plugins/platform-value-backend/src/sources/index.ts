import type { SourceDefinition } from 'backstage-plugin-platform-value-node';
import { amplitudeSource } from './amplitude/amplitudeSource';
import { githubSource } from './github/githubSource';
import { jiraSource } from './jira/jiraSource';

/** All sources there are. A new one is a folder here and a line in this list. */
export const sources: SourceDefinition[] = [
  githubSource,
  jiraSource,
  amplitudeSource,
];
