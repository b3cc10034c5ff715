import type { Deployment } from '../rest/JiraRoute';
import { customFields } from './customFields';

interface FieldSchema {
  type: string;
  items?: string;
}

const system: [id: string, name: string, schema: FieldSchema][] = [
  ['summary', 'Summary', { type: 'string' }],
  ['issuetype', 'Issue Type', { type: 'issuetype' }],
  ['project', 'Project', { type: 'project' }],
  ['status', 'Status', { type: 'status' }],
  ['statuscategorychangedate', 'Status Category Changed', { type: 'datetime' }],
  ['resolution', 'Resolution', { type: 'resolution' }],
  ['resolutiondate', 'Resolved', { type: 'datetime' }],
  ['created', 'Created', { type: 'datetime' }],
  ['updated', 'Updated', { type: 'datetime' }],
  ['priority', 'Priority', { type: 'priority' }],
  ['labels', 'Labels', { type: 'array', items: 'string' }],
  ['components', 'Components', { type: 'array', items: 'component' }],
  ['assignee', 'Assignee', { type: 'user' }],
  ['issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks' }],
  ['description', 'Description', { type: 'string' }],
];

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';
const own: [id: string, name: string, schema: FieldSchema, custom: string][] = [
  [
    customFields.storyPoints,
    'Story point estimate',
    { type: 'number' },
    'com.pyxis.greenhopper.jira:jsw-story-points',
  ],
  [customFields.severity, 'Severity', { type: 'option' }, `${types}:select`],
  [
    customFields.causedBy,
    'Caused by',
    { type: 'string' },
    `${types}:textfield`,
  ],
];
const epicLink: (typeof own)[number] = [
  customFields.epicLink,
  'Epic Link',
  { type: 'any' },
  'com.pyxis.greenhopper.jira:gh-epic-link',
];

const flags = { orderable: true, navigable: true, searchable: true };

/** Every field of the site, as `/field` lists them. */
export function fieldDetails(deployment: Deployment) {
  const isCloud = deployment === 'cloud';
  const parent = { id: 'parent', key: 'parent', name: 'Parent' };
  const custom = isCloud ? own : [...own, epicLink];
  return [
    ...system
      .filter(([id]) => isCloud || id !== 'statuscategorychangedate')
      .map(systemField),
    ...custom.map(customField),
    ...(isCloud
      ? [{ ...parent, ...flags, custom: false, clauseNames: [] }]
      : []),
  ].map(field => (isCloud ? field : withoutKey(field)));
}

function systemField([id, name, schema]: (typeof system)[number]) {
  return {
    id,
    key: id,
    name,
    custom: false,
    ...flags,
    clauseNames: [id],
    schema: { ...schema, system: id },
  };
}

function customField([id, name, schema, custom]: (typeof own)[number]) {
  const customId = Number(id.slice('customfield_'.length));
  return {
    id,
    key: id,
    name,
    custom: true,
    ...flags,
    clauseNames: [`cf[${customId}]`, name],
    schema: { ...schema, custom, customId },
  };
}

function withoutKey<Field extends { key: string }>({ key, ...rest }: Field) {
  return rest;
}
