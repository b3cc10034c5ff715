/** How long something took, in milliseconds, with what it gave. */
export async function elapsed<T>(
  work: () => Promise<T>,
): Promise<{ milliseconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}
