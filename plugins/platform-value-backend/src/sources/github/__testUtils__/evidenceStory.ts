import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import { timeOf } from './worlds';

/** `<commit> <+ or -> <type> <path> <name>`, with the line of what opens. */
function told({ externalId, outcome, facts, at }: CollectedSignal): string {
  const [type, path, name] = externalId.split(' ');
  const hour = (at.getTime() - timeOf(0)) / 3_600_000;
  const opens = outcome === 'open';
  const where = opens ? `${path}:${facts?.line}` : path;
  const commit = String(hour).padStart(3, '0');
  return `${commit} ${opens ? '+' : '-'} ${type} ${where} ${name}`;
}

/** What signals of evidence say, in the order of time. */
export function storyOf(signals: CollectedSignal[]): string[] {
  return signals.map(told).sort();
}

/** What is said of more than the files themselves. */
export function withoutFiles(story: string[]): string[] {
  return story.filter(line => !/ file /.test(line));
}
