import { createHash } from 'node:crypto';
import type { JiraSettings } from '../jiraConfig';

/** Eight hex digits that change with whatever decides how issues are read. */
export function readingOf(settings: JiraSettings): string {
  const { host, incidentJql, workItemTypes, fields } = settings;
  const pattern = settings.deploymentPattern?.source;
  const read = { host, incidentJql, workItemTypes, fields, pattern };
  const hash = createHash('sha256').update(JSON.stringify(read));
  return hash.digest('hex').slice(0, 8);
}
