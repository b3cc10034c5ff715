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
 * Explain was opened by its address.
 */
export function useReturnFocus(
  container: RefObject<HTMLElement>,
  metricId: string | undefined,
): void {
  const before = useRef(metricId);
  useEffect(() => {
    if (before.current && !metricId && container.current) {
      findRow(container.current, before.current)?.focus();
    }
    before.current = metricId;
  }, [container, metricId]);
}
