/** What is wrong with a definitions document. */
export interface DefinitionsProblem {
  code: 'unreadable-document' | 'broken-document' | 'unusable-definition';
  /** The document's address; of a part of it with its path behind `#`. */
  subject: string;
  message: string;
  remedy: string;
}
