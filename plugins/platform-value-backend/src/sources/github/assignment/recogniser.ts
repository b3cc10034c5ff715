const recognisers: Record<
  string,
  ((argument: string) => Recogniser | undefined) | undefined
> = {
  deployment: environment =>
    environment ? { type: 'deployment', environment } : { type: 'deployment' },
  workflow: argument => {
    const [file, job] = argument.split('#', 2);
    if (!/^[^/\s]+\.ya?ml$/.test(file)) return undefined;
    return job ? { type: 'workflow', file, job } : { type: 'workflow', file };
  },
  release: argument => (argument ? undefined : { type: 'release' }),
  tag: glob => (glob ? { type: 'tag', glob } : undefined),
  push: argument => (argument ? undefined : { type: 'push' }),
};

/**
 * How a deployment is recognised:
 * - `deployment`: a GitHub deployment to production, or to environments of a glob
 * - `workflow`: a run of a workflow file on the default branch, or one job of it
 * - `release`: a published release
 * - `tag`: a tag whose name matches a glob
 * - `push`: every commit of the default branch
 */
export type Recogniser =
  | { type: 'deployment'; environment?: string }
  | { type: 'workflow'; file: string; job?: string }
  | { type: 'release' }
  | { type: 'tag'; glob: string }
  | { type: 'push' };

/** All recognisers there are, as they are written. */
export const recogniserForms =
  'deployment, deployment:<environment glob>, workflow:<file>[#job], release, tag:<glob>, push';

/** @returns the recogniser, or what is wrong with the text, as the rest of a sentence. */
export function parseRecogniser(
  text: string,
): { recogniser: Recogniser } | { problem: string } {
  const [type, ...rest] = text.trim().split(':');
  const recogniser = recognisers[type]?.(rest.join(':').trim());
  return recogniser
    ? { recogniser }
    : { problem: `is not one of ${recogniserForms}` };
}
