import type { OkrMediaType } from '../../../api/OkrApi';

const byEnding: Record<string, OkrMediaType> = {
  json: 'application/json',
  csv: 'text/csv',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

function guessByText(text: string): OkrMediaType {
  const [firstLine] = text.trimStart().split('\n');
  if (/^[{[]/.test(firstLine)) {
    return 'application/json';
  }
  const looksLikeHeader = /[,;]/.test(firstLine) && !/:\s|:$/.test(firstLine);
  return looksLikeHeader ? 'text/csv' : 'application/yaml';
}

/** What a file probably is: by the ending of its name, else by how it begins. */
export function guessMediaType(text: string, fileName = ''): OkrMediaType {
  const ending = fileName.split('.').pop()?.toLowerCase() ?? '';
  return byEnding[ending] ?? guessByText(text);
}
