/** The values of a comma-separated annotation; undefined when there is none. */
export function listedValues(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const values = text.split(',').map(value => value.trim());
  return values.filter(value => value !== '');
}
