/** Key of a status category, as Jira names them. */
export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

/** A status of every workflow of the site. */
export interface Status {
  id: string;
  name: string;
  category: StatusCategory;
}

export const statuses: Status[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '10001', name: 'In Progress', category: 'indeterminate' },
  { id: '10002', name: 'In Review', category: 'indeterminate' },
  { id: '10003', name: 'Done', category: 'done' },
  { id: '10004', name: 'Investigating', category: 'indeterminate' },
  { id: '10005', name: 'Resolved', category: 'done' },
  { id: '10006', name: 'Reopened', category: 'new' },
];

const byName = new Map(statuses.map(status => [status.name, status]));

/** What Jira says of each category. */
export const categories = {
  undefined: { id: 1, name: 'No Category', colorName: 'medium-gray' },
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  done: { id: 3, name: 'Done', colorName: 'green' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
} as const;

/** The category of a status; `undefined`, as Jira has it, of an unknown one. */
export function categoryOf(name: string): StatusCategory {
  return byName.get(name)?.category ?? 'undefined';
}

/** The id of a status; undefined of an unknown one. */
export function statusIdOf(name: string): string | undefined {
  return byName.get(name)?.id;
}
