import { useSearchParams } from 'react-router-dom';

const parameter = 'explain';

/** Which figure is explained; it stands in the address. */
export function useExplain(): {
  metricId: string | undefined;
  open(metricId: string): void;
  close(): void;
} {
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
  return {
    metricId: parameters.get(parameter) ?? undefined,
    open: metricId => change(next => next.set(parameter, metricId), false),
    close: () => change(next => next.delete(parameter), true),
  };
}
