import type { Entity } from '@backstage/catalog-model';
import { parseDocument } from '../parseDocument';
import {
  resolveDefinitions,
  type FoundDocument,
  type Platforms,
} from '../resolveDefinitions';
import { declaredEntities, declaredPlatforms } from './declaredEntities';
import { dryRun } from './dryRun';

/** A text, and where it is from. */
export interface NamedText {
  url: string;
  text: string;
}

/** What a check found. */
export interface CheckedDefinitions {
  /** Everything that is wrong, a line each. */
  problems: string[];
  /** The dry run, when there are entities. */
  lines: string[];
}

/** Without a catalog nobody can say that a platform is none. */
function namedPlatforms(documents: FoundDocument[]): Platforms {
  const refs = documents.flatMap(({ document }) =>
    document.capabilities.map(({ platform }) => platform),
  );
  return new Map(refs.map(ref => [ref, []]));
}

/**
 * Finds everything that is wrong with definitions documents.
 *
 * @param entities - of the catalog, for a dry run
 */
export function checkDefinitions(
  texts: NamedText[],
  entities?: Entity[],
): CheckedDefinitions {
  const documents: FoundDocument[] = [];
  const problems: string[] = [];
  for (const { url, text } of texts) {
    const parsed = parseDocument(text);
    if ('document' in parsed)
      documents.push({ url, document: parsed.document });
    else problems.push(...parsed.mistakes.map(each => `${url}: ${each}`));
  }
  const dated = entities && declaredEntities(entities);
  const found = resolveDefinitions(
    documents,
    dated ? declaredPlatforms(dated) : namedPlatforms(documents),
  );
  problems.push(
    ...found.problems.map(
      ({ subject, message, remedy }) =>
        `${subject.replace('#', ': ')}: ${message}. ${remedy}`,
    ),
  );
  return { problems, lines: dated ? dryRun(found.inForce, dated) : [] };
}
