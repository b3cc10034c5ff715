import { DateTime } from 'luxon';

/**
 * Epoch milliseconds as Jira writes them: in the account's zone, with an offset
 * that has no colon.
 */
export function jiraTime(time: number, timeZone: string): string {
  if (timeZone === 'UTC') {
    return new Date(time).toISOString().replace('Z', '+0000');
  }
  const local = DateTime.fromMillis(time, { zone: timeZone });
  return local.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZZ");
}
