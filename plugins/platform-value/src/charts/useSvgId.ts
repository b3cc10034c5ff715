import { useId } from 'react';

/** An id of this element that may stand in `url(#…)`. */
export function useSvgId(): string {
  return `platform-value-${useId().replace(/:/g, '')}`;
}
