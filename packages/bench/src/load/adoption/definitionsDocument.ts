import { definitionsDocumentSchema } from '../../plugin/adoption';
import {
  capabilities,
  platformRefs,
  pushedFact,
  type LoadedCapability,
} from './capabilities';

/** Where the document is said to be from. */
export const definitionsUrl = 'https://portal.acme.example/definitions.yaml';

const validFrom = '2023-01-01';

/** What the platforms offer, with one mandate and one target, as their teams write it. */
export function loadedDefinitions() {
  return definitionsDocumentSchema.parse({
    capabilities: capabilities.map(definitionOf),
    mandates: [
      {
        capability: 'code-scanning',
        announced: '2025-03-01',
        due: '2026-12-31',
        because: 'Every change is scanned before it is deployed.',
      },
    ],
    targets: [{ metric: 'deployment-frequency', value: 3, validFrom }],
  });
}

function definitionOf(capability: LoadedCapability) {
  const { id, platform } = capability;
  return {
    ...{ id, validFrom, platform: platformRefs[platform] },
    title: `The ${id.replace('-', ' ')} of the platform`,
    description: 'What it does, and why a team would want it, in a sentence.',
    adoptedWhen: [ruleOf(capability), ...activeRulesOf(capability)],
    alternativeWhen: [{ title: `Home-made ${id}`, file: `tools/${id}.sh` }],
    howToAdopt: { docs: `https://portal.acme.example/docs/platform/${id}` },
    effortDays: 1,
  };
}

function ruleOf({ seen: { type, path, term } }: LoadedCapability) {
  if (type === 'uses') return { workflow: term };
  return type === 'file'
    ? { file: term }
    : { dependency: term, manifest: path };
}

/** Flags are called, so that pushed calls show them too. */
function activeRulesOf({ id }: LoadedCapability) {
  return id === 'feature-flags' ? [{ fact: pushedFact }] : [];
}
