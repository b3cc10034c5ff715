import { capabilities } from '../adoption/capabilities';
import { howToPath, howToText } from '../adoption/howTo';
import { okrsPath, okrsText, type OkrsTextOptions } from '../okrs/okrsText';
import {
  definitionsPath,
  definitionsRepository,
  definitionsText,
  type DefinitionsTextOptions,
} from './definitions';

/** What the organisation keeps in a repository beside its code. */
export function organisationFiles(
  repository: string,
  options: OkrsTextOptions & DefinitionsTextOptions,
): { path: string; text: string }[] {
  if (repository !== definitionsRepository) return [];
  return [
    { path: definitionsPath, text: definitionsText(options) },
    { path: okrsPath, text: okrsText(options) },
    ...capabilities.map(plan => ({
      path: howToPath(plan),
      text: howToText(plan),
    })),
  ];
}
