import type { Issue, Repository } from '../../world/World';
import { generateWorld } from '../generateWorld';

export const day = 24 * 60 * 60 * 1000;
/* 1st November 2026 */
export const end = Date.UTC(2026, 10, 1);
export const start = end - 730 * day;

/** The world of the demo: 60 services, 2 years. */
export const demoWorld = generateWorld({
  seed: 1,
  start,
  end,
  host: '127.0.0.1:4010',
});

export function repositoryNamed(name: string): Repository {
  const found = demoWorld.repositories.find(
    candidate => candidate.name === name,
  );
  if (!found) throw new Error(`There is no repository ${name}.`);
  return found;
}

export function incidentsOf({ issues }: Repository): Issue[] {
  return issues.filter(({ labels }) => labels.includes('incident'));
}

export function share<T>(things: T[], accepts: (thing: T) => boolean): number {
  return things.filter(accepts).length / things.length;
}
