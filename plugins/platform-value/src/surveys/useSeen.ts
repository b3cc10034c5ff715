import { useEffect, useRef, type RefObject } from 'react';

/**
 * Tells once when what takes the ref has come into view; at once where the
 * browser can not say.
 */
export function useSeen<TElement extends HTMLElement>(
  onSeen: () => void,
): RefObject<TElement> {
  const element = useRef<TElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  const told = useRef(false);
  useEffect(() => {
    const tell = () => {
      if (!told.current) {
        told.current = true;
        latest.current();
      }
    };
    if (!element.current || typeof IntersectionObserver === 'undefined') {
      tell();
      return undefined;
    }
    const observer = new IntersectionObserver(entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        observer.disconnect();
        tell();
      }
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return element;
}
