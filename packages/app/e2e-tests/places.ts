/** A page of the catalog that every generated organisation has. */
export interface Place {
  title: string;
  /** As in the paths of the API: `component/default/home-page`. */
  ref: string;
  overview: string;
  /** Its Platform value tab. */
  tab: string;
}

function place(kind: string, name: string, title: string): Place {
  const overview = `/catalog/default/${kind}/${name}`;
  return {
    title,
    ref: `${kind}/default/${name}`,
    overview,
    tab: `${overview}/platform-value`,
  };
}

/** A busy service of the guest's own team. */
export const ownService = place('component', 'home-page', 'Home page');

/** A service of another team. */
export const othersService = place(
  'component',
  'payment-gateway',
  'Payment gateway',
);

/** A service whose deployments GitHub does not see. */
export const unseenService = place(
  'component',
  'partner-portal',
  'Partner portal',
);

/** The guest's team, and what it is a part of. */
export const rollUps = [
  place('group', 'storefront', 'Storefront'),
  place('group', 'commerce', 'Commerce'),
  place('system', 'shop', 'Shop'),
  place('domain', 'selling', 'Selling'),
];

/** Where the navigation leads: the first of our pages. */
export const root = '/platform-value';

/** Data health. */
export const dataHealth = '/platform-value/data-health';

/** Objectives. */
export const okrs = '/platform-value/okrs';

/** Surveys. */
export const surveys = '/platform-value/surveys';
