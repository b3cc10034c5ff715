import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Which capability is asked about. When the dialog closes, the focus goes back
 * to what opened it, or to the container if an answer has taken that away; the
 * container has to take it (`tabIndex={-1}`).
 */
export function useWhyNot(container: RefObject<HTMLElement>): {
  capabilityId: string | undefined;
  ask(capabilityId: string): void;
  close(): void;
} {
  const [capabilityId, setCapabilityId] = useState<string>();
  const opener = useRef<HTMLElement>();
  useEffect(() => {
    if (capabilityId === undefined && opener.current) {
      const target = opener.current.isConnected
        ? opener.current
        : container.current;
      target?.focus();
      opener.current = undefined;
    }
  }, [capabilityId, container]);
  return {
    capabilityId,
    ask(id) {
      const { activeElement } = document;
      opener.current =
        activeElement instanceof HTMLElement ? activeElement : undefined;
      setCapabilityId(id);
    },
    close: () => setCapabilityId(undefined),
  };
}
