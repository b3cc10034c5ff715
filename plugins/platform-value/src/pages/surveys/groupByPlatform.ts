import type { Survey } from 'backstage-plugin-platform-value-common';

/** The waves of one platform, in the order they were given. */
export interface PlatformWaves {
  /** The entity ref. */
  platform: string;
  waves: Survey[];
}

/** Waves by platform; the one asked about last comes first. */
export function groupByPlatform(surveys: Survey[]): PlatformWaves[] {
  const groups = new Map<string, Survey[]>();
  for (const survey of surveys) {
    const waves = groups.get(survey.platform) ?? [];
    groups.set(survey.platform, [...waves, survey]);
  }
  return [...groups].map(([platform, waves]) => ({ platform, waves }));
}
