import type { DefinitionsInForce } from '../../platforms/DefinitionsInForce';
import { parseDocument } from '../../platforms/parseDocument';
import { resolveDefinitions } from '../../platforms/resolveDefinitions';

/** The platforms that definitions of tests name, in two domains. */
export const platforms = new Map([
  ['system:default/delivery', ['domain:default/engineering']],
  ['system:default/data', ['domain:default/engineering']],
  ['system:default/shop', ['domain:default/selling']],
]);

/** Definitions as a document says them. */
export function definitionsOf(text: string): DefinitionsInForce {
  const parsed = parseDocument(text);
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.join('\n'));
  const documents = [{ url: 'a', document: parsed.document }];
  const { inForce, problems } = resolveDefinitions(documents, platforms);
  if (problems.length) throw new Error(JSON.stringify(problems));
  return inForce;
}

/** The text of a capability that a tag shows. */
export function capabilityText(id: string, more = ''): string {
  return `{ id: ${id}, platform: 'system:default/delivery', title: ${id} (title), validFrom: 2025-01-01, adoptedWhen: [{ file: ${id} }], ${more} }`;
}
