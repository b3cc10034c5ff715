/** Names in a sentence: "GitHub, Jira, and Amplitude". */
export function formatNames(names: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
