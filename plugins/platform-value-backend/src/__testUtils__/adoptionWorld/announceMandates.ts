import type { World } from 'platform-value-upstreams';
import { parse, stringify } from 'yaml';

interface Definitions {
  capabilities: { id: string }[];
  mandates: object[];
}

const path = 'definitions.yaml';

/** A world whose organisation wrote down that everybody has to use everything it offers, announced on a day. */
export function announceMandates(world: World, announced: string): World {
  return {
    ...world,
    repositories: world.repositories.map(repository => ({
      ...repository,
      files: repository.files?.map(file =>
        file.path === path
          ? { path, text: withMandates(file.text, announced) }
          : file,
      ),
    })),
  };
}

function withMandates(text: string, announced: string): string {
  const definitions: Definitions = parse(text);
  const because = 'One way to do things';
  const mandates = definitions.capabilities.map(({ id: capability }) => ({
    ...{ capability, announced, due: '2026-12-31', because },
  }));
  return stringify({
    ...definitions,
    mandates: [...definitions.mandates, ...mandates],
  });
}
