/** A number as a page prints it, in the unit of the API. */
export interface ShownQuantity {
  value: number;
  /** One of the last digit that is printed. */
  step: number;
}

const inHours: Record<string, number> = {
  s: 1 / 3600,
  min: 1 / 60,
  h: 1,
  day: 24,
  days: 24,
};

function scaleOf(shown: string, unit: string): number {
  if (unit === 'ratio') {
    return 1 / 100;
  }
  const hours = inHours[shown] ?? 1;
  return unit === 'minutes' ? hours * 60 : hours;
}

const printed = /^\s*(?:more than\s+)?[€$£]?([\d,]+(?:\.(\d+))?)\s*(%|[a-z]+)?/;

/** A count of a whole, which the API gives as a ratio. */
const counted = /^\s*(\d+) of (\d+)/;

/**
 * Reads "27 h", "1.6%", "€25" or "5 of 15" back from the start of a text.
 *
 * @param unit - of the API, which never switches it
 * @returns undefined when the text begins with no number, as "–" does
 */
export function readQuantity(
  text: string,
  unit: string,
): ShownQuantity | undefined {
  const [, count, of] = counted.exec(text) ?? [];
  if (of !== undefined) {
    return { value: Number(count) / Number(of), step: 1e-9 };
  }
  const [, number, decimals = '', shown = ''] = printed.exec(text) ?? [];
  if (number === undefined) {
    return undefined;
  }
  const scale = scaleOf(shown, unit);
  return {
    value: Number(number.replaceAll(',', '')) * scale,
    step: 10 ** -decimals.length * scale,
  };
}
