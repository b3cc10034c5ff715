import { Faults } from '../../faults/Faults';

const megabyte = 2 ** 20;

/** A body as faults leave it: with strange fields and texts. */
export function mangleBody(body: unknown, faults: Faults): unknown {
  let mangled = body;
  if (faults.strikes('unknown-fields')) mangled = mapped(mangled, withUnknown);
  if (faults.strikes('nul-characters')) mangled = mapped(mangled, withNul);
  if (faults.strikes('large-texts')) mangled = mapped(mangled, withLargeText);
  return mangled;
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All objects of a body, the innermost first. */
function mapped(value: unknown, change: (fields: Fields) => Fields): unknown {
  if (Array.isArray(value)) return value.map(item => mapped(item, change));
  if (!isFields(value)) return value;
  const below = Object.entries(value).map(([name, item]) => [
    name,
    mapped(item, change),
  ]);
  return change(Object.fromEntries(below));
}

function withUnknown(fields: Fields): Fields {
  return { ...fields, brand_new: { of: ['tomorrow'] } };
}

/** Texts that people write. */
const written = ['title', 'body', 'message', 'description'];

function withNul(fields: Fields): Fields {
  return withTexts(fields, written, text => `${text}\u0000\ud83d`);
}

function withLargeText(fields: Fields): Fields {
  return withTexts(fields, ['body'], text => text.padEnd(megabyte, ' x'));
}

function withTexts(
  fields: Fields,
  names: string[],
  change: (text: string) => string,
): Fields {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    names.includes(name) && typeof value === 'string' ? change(value) : value,
  ]);
  return Object.fromEntries(entries);
}
