import type { Rule } from '../CapabilityPlan';

/** A library that the platform offers for each language. */
export function libraryRules(name: string): Rule[] {
  return [
    { dependency: `@acme/${name}`, manifest: 'package.json' },
    { dependency: `acme.example/${name}`, manifest: 'go.mod' },
    { dependency: `acme-${name}`, manifest: 'requirements.txt' },
  ];
}
