import { SourceError } from 'backstage-plugin-platform-value-node';

/**
 * GitHub tells which files there are, not which there were, so evidence of
 * those that are gone is none to be removed. What is there is compared at each
 * look.
 *
 * @throws SourceError always
 */
export function reconcileEvidence(): never {
  throw new SourceError({
    code: 'gone',
    message:
      'Evidence can not be counted: GitHub does not tell which files there were.',
    remedy: 'Nothing has to be done: what was collected stays.',
  });
}
