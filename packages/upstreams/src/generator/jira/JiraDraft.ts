import type { JiraChange, JiraIssue } from '../../world/JiraSite';

/** An issue before it has a key, which is given when all of them are known. */
export interface JiraDraft extends Omit<JiraIssue, 'key' | 'parent'> {
  parent?: JiraDraft;
  /** Key of the project that it is in. */
  project: string;
  /** Where it was first, when it moved. */
  movedFrom?: { project: string; change: JiraChange };
}
