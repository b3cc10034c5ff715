import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { generateWorld } from '../generator/generateWorld';
import { tinyWorld } from '../testing/tinyWorld';
import type { World } from '../world/World';
import { writeTold } from './writeTold';

const day = 24 * 60 * 60 * 1000;

async function told(world: World) {
  const folder = await mkdtemp(join(tmpdir(), 'told-'));
  const files = { pushes: join(folder, 'p'), okrs: join(folder, 'o') };
  await writeTold(world, files);
  const texts = await Promise.all(
    Object.values(files).map(file => readFile(file, 'utf8')),
  );
  await rm(folder, { recursive: true });
  const [pushes, okrs] = texts;
  return { signals: pushes.split('\n').filter(Boolean), okrs };
}

describe('writeTold', () => {
  it('writes calls of all time, costs of half a year, and the objectives', async () => {
    const start = Date.UTC(2025, 0, 6);
    const end = start + 300 * day;
    const host = '127.0.0.1:4010';
    const world = generateWorld({ seed: 3, services: 12, start, end, host });
    const { signals, okrs } = await told(world);
    const all: { kind: string; at: string }[] = signals.map(line =>
      JSON.parse(line),
    );
    const first = (kind: string) =>
      Math.min(
        ...all
          .filter(each => each.kind === kind)
          .map(({ at }) => Date.parse(at)),
      );
    expect(first('cost')).toBe(end - 180 * day);
    expect(first('evidence')).toBeLessThan(end - 180 * day);
    expect(parse(okrs).objectives.length).toBeGreaterThan(5);
  });

  it('writes empty files of a world that tells nothing', async () => {
    expect(await told(tinyWorld())).toEqual({ signals: [], okrs: '' });
  });
});
