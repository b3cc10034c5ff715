import { World } from '../world/World';
import { tinyCatalog } from './tinyCatalog';
import { tinyCheckout } from './tinyCheckout';
import { tinyBlank, tinyHandbook } from './tinyHandbook';
import { tinyEnd } from './tinyTime';

/**
 * A small world made by hand for tests, always the same: `acme/checkout`, which
 * has some of everything on each of the 40 days from Monday, 5 January 2026;
 * `acme/handbook`, which only tags; and `acme/blank`, without a commit. It ends
 * on 14 February 2026 at 00:00 UTC.
 *
 * @param host - name and port of the server that the catalog leads to
 */
export function tinyWorld(host = '127.0.0.1:4010'): World {
  return {
    organisation: 'acme',
    end: tinyEnd,
    repositories: [tinyCheckout(), tinyHandbook(), tinyBlank()],
    catalog: tinyCatalog(host),
  };
}
