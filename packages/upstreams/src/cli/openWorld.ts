import { generateWorld } from '../generator/generateWorld';
import { readRecordedWorld } from '../recorded/readRecordedWorld';
import type { World } from '../world/World';
import type { WorldSettings } from './settings';

/** The world of the settings, with links that lead to `host` (name and port). */
export async function openWorld(
  settings: WorldSettings,
  { end, host }: { end: number; host: string },
): Promise<World> {
  if (settings.kind === 'recorded') {
    return readRecordedWorld({ folder: settings.folder, host });
  }
  const { seed, services, start } = settings;
  return generateWorld({ seed, services, start: Date.parse(start), end, host });
}
