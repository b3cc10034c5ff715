import { parse } from 'yaml';
import { z } from 'zod';
import type { World } from '../../world/World';

const day = 24 * 60 * 60 * 1000;

/** The moment at which a day begins, and the one at which it is over; UTC. */
const firstMoment = z.iso.date().transform(date => Date.parse(date));
const lastMoment = z.iso.date().transform(date => Date.parse(date) + day);

const words = z.array(z.string()).default([]);

const rule = z.object({
  workflow: z.string().optional(),
  dependency: z.string().optional(),
  manifest: z.string().optional(),
  file: z.string().optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  annotation: z.string().optional(),
  value: z.string().optional(),
  tag: z.string().optional(),
  event: z.string().optional(),
  fact: z.string().optional(),
});

const appliesTo = z.object({
  kinds: z.array(z.string()).optional(),
  types: z.array(z.string()).optional(),
  lifecycles: words,
  tags: words,
  systems: words,
  domains: words,
  owners: words,
});

const capability = z.object({
  id: z.string(),
  platform: z.string(),
  title: z.string(),
  validFrom: firstMoment,
  optional: z.boolean().default(false),
  serves: z.string().optional(),
  appliesTo: appliesTo.prefault({}),
  adoptedWhen: z.array(rule),
  alternativeWhen: z.array(rule.extend({ title: z.string() })).default([]),
  activeWindow: z.number().default(28),
});

const mandate = z.object({
  capability: z.string(),
  announced: firstMoment,
  due: lastMoment.optional(),
  scope: z
    .object({ domains: words, systems: words, owners: words, entities: words })
    .optional(),
});

const deprecation = z.object({
  capability: z.string(),
  until: lastMoment.optional(),
});

const definitions = z.object({
  capabilities: z.array(capability).default([]),
  mandates: z.array(mandate).default([]),
  deprecations: z.array(deprecation).default([]),
});

/** What is offered and decreed; entity refs are written in full, moments are epoch milliseconds. */
export type Definitions = z.infer<typeof definitions>;
export type Capability = Definitions['capabilities'][number];
export type Mandate = Definitions['mandates'][number];
export type Rule = z.infer<typeof rule>;

/**
 * Reads a definitions document.
 *
 * @throws ZodError when it is none.
 */
export function readDefinitions(yaml: string): Definitions {
  return definitions.parse(parse(yaml));
}

const annotation = 'platform-value.io/definitions';

/** The definitions that a world's catalog names, where their files are in one of its repositories. */
export function definitionsOf(world: World): Definitions {
  const documents = world.catalog.flatMap(({ metadata }) => {
    const address = metadata.annotations?.[annotation];
    if (!address) return [];
    const [, owner, name, , , ...path] = new URL(address).pathname.split('/');
    const file = world.repositories
      .find(each => each.owner === owner && each.name === name)
      ?.files?.find(each => each.path === path.join('/'));
    return file ? [readDefinitions(file.text)] : [];
  });
  return {
    capabilities: documents.flatMap(each => each.capabilities),
    mandates: documents.flatMap(each => each.mandates),
    deprecations: documents.flatMap(each => each.deprecations),
  };
}
