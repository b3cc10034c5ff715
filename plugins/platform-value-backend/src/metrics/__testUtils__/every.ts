/** What is made every so many days of days −90 … 90. */
export function every<T>(step: number, make: (dayNumber: number) => T): T[] {
  const count = Math.floor(180 / step);
  return Array.from({ length: count }, (_, index) => make(-90 + index * step));
}
