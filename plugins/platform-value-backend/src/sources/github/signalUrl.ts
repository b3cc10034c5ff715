import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { SignalFacts } from 'backstage-plugin-platform-value-node';
import { pathOfEvidence } from './evidence/evidenceId';

/** A signal of a repository. */
export interface SignalAddress {
  /** The address of the repository's page. */
  repository: string;
  kind: SignalKind;
  externalId: string;
  facts: SignalFacts;
}

/** The page of GitHub that shows a signal; undefined when there is none. */
export function signalUrl(signal: SignalAddress): string | undefined {
  const { repository, kind, externalId, facts } = signal;
  switch (kind) {
    case 'change':
      return facts.number === undefined
        ? undefined
        : `${repository}/pull/${facts.number}`;
    case 'incident':
      return facts.number === undefined
        ? undefined
        : `${repository}/issues/${facts.number}`;
    case 'build':
      return `${repository}/actions/runs/${externalId}`;
    case 'deployment':
      return deploymentUrl(signal);
    case 'evidence':
      return evidenceUrl(signal);
    default:
      return undefined;
  }
}

/** The line that says it; of what is gone, the commit that took it away. */
function evidenceUrl({
  repository,
  externalId,
  facts: { sha, line },
}: SignalAddress): string | undefined {
  const path = pathOfEvidence(externalId);
  if (path === undefined || sha === undefined) return undefined;
  const address = path.split('/').map(encodeURIComponent).join('/');
  return line === undefined
    ? `${repository}/commit/${sha}`
    : `${repository}/blob/${sha}/${address}#L${line}`;
}

/** GitHub has a page of all deployments, but none of a single one. */
function deploymentUrl({ repository, externalId }: SignalAddress): string {
  const [type, ...rest] = externalId.split(':');
  const name = rest.join(':');
  switch (type) {
    case 'run':
      return `${repository}/actions/runs/${name.replace(/#.*$/, '')}`;
    case 'release':
    case 'tag':
      return `${repository}/releases/tag/${encodeURIComponent(name)}`;
    case 'push':
      return `${repository}/commit/${name}`;
    default:
      return `${repository}/deployments`;
  }
}
