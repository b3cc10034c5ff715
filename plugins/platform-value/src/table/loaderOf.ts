import type { PlatformValueApi } from '../api/platformValueApi';
import { ScorecardLoader } from './ScorecardLoader';

const loaders = new WeakMap<PlatformValueApi, ScorecardLoader>();

/** The loader that all cells of a portal share. */
export function loaderOf(api: PlatformValueApi): ScorecardLoader {
  const known = loaders.get(api);
  if (known) {
    return known;
  }
  const loader = new ScorecardLoader(refs => api.listScorecards(refs));
  loaders.set(api, loader);
  return loader;
}
