import { useEffect, useRef, type RefObject } from 'react';
import { keyResultAttribute } from './table/CheckInCell';

/**
 * Gives the focus back to the row of a key result when its check-ins close,
 * also when they were opened by their address; to the page where the row is
 * folded away. The page takes the ref, and `tabIndex={-1}`.
 */
export function useReturnFocus(
  keyResultId: string | undefined,
): RefObject<HTMLDivElement> {
  const container = useRef<HTMLDivElement>(null);
  const before = useRef(keyResultId);
  useEffect(() => {
    const page = container.current;
    if (before.current && !keyResultId && page) {
      const row = page.querySelector<HTMLElement>(
        `[${keyResultAttribute}="${CSS.escape(before.current)}"]`,
      );
      (row ?? page).focus();
    }
    before.current = keyResultId;
  }, [keyResultId]);
  return container;
}
