import type { PeriodQueryInput } from 'backstage-plugin-platform-value-common';
import { useSearchParams } from 'react-router-dom';
import {
  periodParameters,
  readPeriod,
  type PeriodOfAddress,
} from './readPeriod';

/** The period of the page, which lives in its address. */
export function usePeriod(): {
  period: PeriodOfAddress;
  setPeriod(query: PeriodQueryInput): void;
} {
  const [parameters, setParameters] = useSearchParams();
  const setPeriod = (query: PeriodQueryInput) =>
    setParameters(current => {
      const next = new URLSearchParams(current);
      for (const name of periodParameters) {
        next.delete(name);
        if (query[name] !== undefined) {
          next.set(name, String(query[name]));
        }
      }
      return next;
    });
  return { period: readPeriod(parameters), setPeriod };
}
