import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { navModule } from './modules/nav';

// All other plugins are found through package.json (`app.packages: all`).
export default createApp({
  features: [catalogPlugin, navModule],
});
