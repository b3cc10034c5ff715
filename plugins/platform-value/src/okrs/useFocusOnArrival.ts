import { useEffect, useRef, type RefObject } from 'react';

/** Gives the focus to what takes the ref as soon as it is there. */
export function useFocusOnArrival<
  TElement extends HTMLElement,
>(): RefObject<TElement> {
  const element = useRef<TElement>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
