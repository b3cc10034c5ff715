import { useSearchParams } from 'react-router-dom';
import {
  okrFilterParameters,
  readOkrFilter,
  type OkrFilter,
} from './OkrFilter';

const filterParameters = ['quarter', 'state', 'owner', 'text'] as const;

/** What of the page stands in its address. */
export interface OkrAddress {
  filter: OkrFilter;
  /** The objective to open and scroll to. */
  objectiveId?: string;
  /** The key result whose check-ins are open. */
  checkInId?: string;
  importing: boolean;
  /** Also lets go of the objective, unless one is named. */
  setFilter(filter: OkrFilter, objectiveId?: string): void;
  /** Takes away filter and chosen objective. */
  showAll(): void;
  openCheckIn(keyResultId: string): void;
  openImport(): void;
  closeDrawer(): void;
}

/** Filter, chosen objective and open drawer, which live in the address. */
export function useOkrAddress(): OkrAddress {
  const [parameters, setParameters] = useSearchParams();
  const change = (edit: (next: URLSearchParams) => void, replace: boolean) =>
    setParameters(
      current => {
        const next = new URLSearchParams(current);
        edit(next);
        return next;
      },
      { replace, preventScrollReset: true },
    );
  const setFilter = (filter: OkrFilter, objectiveId?: string) =>
    change(next => {
      const wanted: Record<string, string | undefined> = {
        ...okrFilterParameters(filter),
        objective: objectiveId,
      };
      for (const name of [...filterParameters, 'objective'] as const) {
        const value = wanted[name];
        next.delete(name);
        if (value) {
          next.set(name, value);
        }
      }
    }, true);
  return {
    filter: readOkrFilter(parameters),
    objectiveId: parameters.get('objective') ?? undefined,
    checkInId: parameters.get('checkIn') ?? undefined,
    importing: parameters.has('import'),
    setFilter,
    showAll: () => setFilter({}),
    openCheckIn: id => change(next => next.set('checkIn', id), false),
    openImport: () => change(next => next.set('import', ''), false),
    closeDrawer: () =>
      change(next => {
        next.delete('checkIn');
        next.delete('import');
      }, true),
  };
}
