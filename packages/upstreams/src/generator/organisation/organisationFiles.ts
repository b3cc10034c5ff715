import { okrsPath, okrsText, type OkrsTextOptions } from '../okrs/okrsText';
import {
  definitionsPath,
  definitionsRepository,
  definitionsText,
} from './definitions';

/** What the organisation keeps in a repository beside its code. */
export function organisationFiles(
  repository: string,
  options: OkrsTextOptions,
): { path: string; text: string }[] {
  if (repository !== definitionsRepository) return [];
  return [
    { path: definitionsPath, text: definitionsText(options.start) },
    { path: okrsPath, text: okrsText(options) },
  ];
}
