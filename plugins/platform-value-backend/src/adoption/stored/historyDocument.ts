import type { AdoptionHistory, MadeHistory } from '../history/AdoptionHistory';

type Document = Omit<MadeHistory, 'entity' | 'capability' | 'platform'>;

/** JSON knows no infinity: what lasts has null in its place. */
function withoutInfinity(_: string, value: unknown): unknown {
  return value === Infinity ? null : value;
}

/**
 * Opens every `end` that is null; all that begins was cut to a day. In place:
 * a reviver of JSON.parse takes five times as long.
 */
function openEnds(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('end' in value && value.end === null) value.end = Infinity;
  Object.values(value).forEach(openEnds);
}

/** A history as it is stored. */
export function toDocument({
  entity,
  capability,
  platform,
  ...document
}: MadeHistory): string {
  return JSON.stringify(document, withoutInfinity);
}

/** A stored history, when it is known what was watched. */
export function fromDocument(
  text: string,
  key: Pick<AdoptionHistory, 'entity' | 'capability' | 'platform' | 'watched'>,
): AdoptionHistory {
  const document: Document = JSON.parse(text);
  openEnds(document);
  return { ...key, ...document };
}
