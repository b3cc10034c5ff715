import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin from '../src';
import { fakeApiModule } from './fakeApiModule';
import { statesPlugin } from './statesPlugin';

createDevApp({ features: [plugin, fakeApiModule, statesPlugin] });
