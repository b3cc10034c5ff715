import { DateTime } from 'luxon';

const formats = [
  'yyyy-MM-dd HH:mm',
  'yyyy/MM/dd HH:mm',
  'yyyy-MM-dd',
  'yyyy/MM/dd',
];
const units = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** How the times of a query are read. */
export interface Calendar {
  /** IANA name of the account's zone. */
  timeZone: string;
  now: number;
}

/**
 * Epoch milliseconds of a time in a query: itself such a number, exact; or a
 * date with or without hour and minute, in the zone of the account; or so long
 * ago, such as `-14d`. Undefined when it is none of these.
 */
export function readMoment(
  text: string,
  { timeZone, now }: Calendar,
): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const relative = /^-(\d+)([mhdw])$/.exec(text);
  if (relative) {
    const unit = relative[2] as keyof typeof units;
    return now - Number(relative[1]) * units[unit];
  }
  const read = formats
    .map(format => DateTime.fromFormat(text, format, { zone: timeZone }))
    .find(({ isValid }) => isValid);
  return read?.toMillis();
}
