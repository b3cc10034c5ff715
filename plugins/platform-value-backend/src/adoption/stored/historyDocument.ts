import type { AdoptionHistory, MadeHistory } from '../history/AdoptionHistory';

type Document = Omit<MadeHistory, 'entity' | 'capability' | 'platform'>;

/** JSON knows no infinity: what lasts has null in its place. */
function withoutInfinity(_: string, value: unknown): unknown {
  return value === Infinity ? null : value;
}

/** @internal only an `end` can be open: all that begins was cut to a day. */
function withInfinity(key: string, value: unknown): unknown {
  return key === 'end' && value === null ? Infinity : value;
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
  const document: Document = JSON.parse(text, withInfinity);
  return { ...key, ...document };
}
