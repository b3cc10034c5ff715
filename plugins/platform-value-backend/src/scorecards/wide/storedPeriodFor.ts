import { InputError } from '@backstage/errors';
import type { PeriodQuery } from 'backstage-plugin-platform-value-common';
import { DateTime } from 'luxon';
import type { StoredPeriod } from '../stored/storedPeriods';

/**
 * The stored period that a question asks for: as many days, up to now or to
 * the very end of the stored one.
 *
 * @throws InputError naming the periods there are, when it is none of them.
 */
export function storedPeriodFor(
  { asOf, days, timeZone }: PeriodQuery,
  stored: readonly StoredPeriod[],
  organisationZone: string,
): StoredPeriod {
  const found = stored.find(period => {
    const zone = timeZone ?? organisationZone;
    const end = DateTime.fromISO(period.asOf, { zone: organisationZone });
    const isEnd =
      asOf === undefined ||
      DateTime.fromISO(asOf, { zone }).toMillis() === end.toMillis();
    return isEnd && days === period.days && zone === organisationZone;
  });
  if (found) return found;
  const known = stored.map(period => `days=${period.days}&asOf=${day(period)}`);
  throw new InputError(
    `this period is not kept for something so wide; ask for ${known.join(
      ' or ',
    )} in ${organisationZone}, or leave asOf away`,
  );
}

function day({ asOf }: StoredPeriod): string {
  return asOf.slice(0, 10);
}
