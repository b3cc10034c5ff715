/** GitHub lets a run be started again for 30 days, and no deployment waits longer. */
const longestOpen = 32 * 24 * 60 * 60 * 1000;

/** Whether something begun at a time may still come to an end. */
export function mayStillEnd(begunAt: Date, now: Date): boolean {
  return now.getTime() - begunAt.getTime() < longestOpen;
}
