/** All facts of a digest by what names them, whether they are stored or set aside. */
export function keysIn(lines: Record<string, string[]>): string[] {
  const keys = [
    ...lines.signals.map(line => line.split(' ')[3]),
    ...lines.unmapped.map(line => line.split(' ')[3]),
    ...lines.deadLetters.map(line => line.split(' ')[3]),
  ];
  return [...new Set(keys)].sort();
}
