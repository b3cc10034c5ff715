import type { Partition } from 'backstage-plugin-platform-value-node';
import type { JiraSelector } from '../assignment/JiraSelector';
import type { JiraApi } from '../client/JiraApi';
import type { JiraWords } from '../client/JiraWords';
import type { JiraSettings } from '../jiraConfig';

/** What issues of a project are read with. */
export interface ProjectContext {
  api: JiraApi;
  words: JiraWords;
  settings: JiraSettings;
  partition: Partition<JiraSelector>;
  now: Date;
  signal: AbortSignal;
}
