import { useEffect, useState } from 'react';

/**
 * The present in milliseconds since the epoch, renewed in steps. The only
 * reader of the clock in the frontend.
 */
export function useNow(stepMilliseconds = 60_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMilliseconds);
    return () => clearInterval(timer);
  }, [stepMilliseconds]);
  return now;
}
