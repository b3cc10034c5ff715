import { SourceError } from 'backstage-plugin-platform-value-node';

/**
 * GitHub forgets runs, so builds that it does not show any more are none to
 * be removed.
 *
 * @throws SourceError always
 */
export function reconcileBuilds(): never {
  throw new SourceError({
    code: 'gone',
    message: 'Builds can not be counted: GitHub does not keep all of them.',
    remedy: 'Nothing has to be done: what was collected stays.',
  });
}
