import { SourceError } from 'backstage-plugin-platform-value-node';

/** Thrown when projects of a query are not there, or may not be seen. */
export class UnknownProjects extends SourceError {
  /** Their keys, as the query named them. */
  readonly keys: string[];

  /** @param words - Jira's own, one sentence for each project */
  constructor(request: string, words: string, remedy: string) {
    super({
      code: 'gone',
      message: `Jira does not know a project that ${request} asked for.`,
      remedy,
    });
    const sentences = words.matchAll(/'([A-Z][A-Z0-9_]*)'[^']+'project'/gi);
    this.keys = [...sentences].map(([, key]) => key.toUpperCase());
  }
}
