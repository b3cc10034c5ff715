import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin from '../src';
import { fakeApiModule } from './fakeApiModule';
import { fakeCatalogModule } from './fakeCatalogModule';
import { statesPlugin } from './statesPlugin';

createDevApp({
  features: [plugin, fakeApiModule, fakeCatalogModule, statesPlugin],
});
