/** Ids of the site's own fields. */
export const customFields = {
  epicLink: 'customfield_10014',
  storyPoints: 'customfield_10016',
  severity: 'customfield_10041',
  causedBy: 'customfield_10042',
} as const;
