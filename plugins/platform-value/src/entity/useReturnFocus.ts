import { useEffect, useRef, type RefObject } from 'react';

/** Marks what opens Explain for a metric. */
export const metricAttribute = 'data-metric';

function findRow(container: HTMLElement, metricId: string) {
  return Array.from(
    container.querySelectorAll<HTMLElement>(`[${metricAttribute}]`),
  ).find(row => row.getAttribute(metricAttribute) === metricId);
}

/**
 * Gives the focus back to the row of a figure when Explain closes, also when
 * Explain was opened by its address. A row that is folded away leaves it to
 * the container, which has to take it (`tabIndex={-1}`).
 */
export function useReturnFocus(
  container: RefObject<HTMLElement>,
  metricId: string | undefined,
): void {
  const before = useRef(metricId);
  useEffect(() => {
    if (before.current && !metricId && container.current) {
      const row = findRow(container.current, before.current);
      (row ?? container.current).focus();
    }
    before.current = metricId;
  }, [container, metricId]);
}
