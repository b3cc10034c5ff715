const service = '/catalog/default/component/home-page';
const tab = `${service}/platform-value`;
const ours = '[data-platform-value]';
const drawer = '[role=dialog]';

/**
 * @typedef {object} Subject what is pictured
 * @property {string} name
 * @property {string} path
 * @property {string} within selector of what is drawn there
 * @property {string} until text in it that is there when it is whole
 * @property {boolean} [once] in one picture only, light and wide
 */

/** @type {Subject[]} */
const subjects = [
  { name: 'entity-tab', path: tab, within: ours, until: 'Objectives' },
  {
    name: 'explain',
    path: `${tab}?explain=change-lead-time`,
    within: drawer,
    until: 'Download CSV',
  },
  {
    name: 'data-health',
    path: '/platform-value',
    within: ours,
    until: 'Deployments',
  },
  {
    name: 'overview-card',
    path: service,
    within: ours,
    until: 'Open Platform value',
  },
  {
    name: 'team-tab',
    path: '/catalog/default/group/storefront/platform-value',
    within: ours,
    until: 'Objectives',
    once: true,
  },
  {
    name: 'not-collected',
    path: '/catalog/default/component/partner-portal/platform-value',
    within: ours,
    until: 'Objectives',
    once: true,
  },
];

const viewports = [
  { width: 1440, height: 1000 },
  { width: 360, height: 780 },
];

/**
 * The pictures to take, by the look of the portal they are taken of.
 *
 * @returns {{ theme: 'light' | 'dark', viewport: { width: number, height: number },
 *   subjects: Subject[] }[]}
 */
export function listPictures() {
  return ['light', 'dark'].flatMap(theme =>
    viewports.map(viewport => {
      const first = theme === 'light' && viewport === viewports[0];
      return {
        theme,
        viewport,
        subjects: subjects.filter(({ once }) => first || !once),
      };
    }),
  );
}
