/** How issues of a project are told to be an entity's. */
export interface JiraSelector {
  /** Names of components; with `labels` empty too, all issues are the entity's. */
  components: string[];
  labels: string[];
  /**
   * `all` incidents among the entity's issues, `none` of them, or those of the
   * project that have one of these labels or components.
   */
  incidents: 'all' | 'none' | string[];
  /** Stands for how issues are read: when it changes, history is read anew. */
  reading: string;
}
