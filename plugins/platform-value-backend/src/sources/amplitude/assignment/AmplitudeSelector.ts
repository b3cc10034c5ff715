/** How figures of a project are told to be an entity's. */
export interface AmplitudeSelector {
  /** Of the partition's property. */
  value: string;
  /** What is asked, as one word: when it changes, history is read anew. */
  asked: string;
}
