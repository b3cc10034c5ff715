/** The home page's widget, for both frontend systems. */
export const ownServicesCard = {
  name: 'PlatformValueOwnServices',
  title: 'Your services',
  description: 'How the services of your teams do, and what to adopt next',
  layout: {
    width: { minColumns: 4, defaultColumns: 12 },
    height: { minRows: 3, defaultRows: 5 },
  },
  components: async () => {
    const { OwnServices } = await import('./OwnServices');
    return { Content: OwnServices };
  },
};
