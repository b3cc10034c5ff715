import type { Source } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';

/** What sources are read by; of others we say "part". */
const parts: Partial<Record<string, 'repository' | 'project'>> = {
  github: 'repository',
  jira: 'project',
};

/** Prints how many of what a source is read by: "60 repositories". */
export function usePartWords({
  id,
}: Pick<Source, 'id'>): (count: number) => string {
  const { t, format } = useFormat();
  const part = parts[id] ?? 'part';
  return count =>
    t(`health.parts.${part}`, { count, number: format.count(count) });
}
