import { annotations } from 'backstage-plugin-platform-value-common';
import type { AssignmentProblem } from 'backstage-plugin-platform-value-node';
import type { GithubSettings } from '../githubConfig';
import type { GithubSelector } from './GithubSelector';
import { listedValues } from './listedValues';
import {
  parseRecogniser,
  recogniserForms,
  type Recogniser,
} from './recogniser';

/** How an entity deploys, and what says so; `because` is absent by default. */
export interface ReadDeployments
  extends Pick<GithubSelector, 'recognisers' | 'ownDeployments'> {
  because?: string;
  problems: AssignmentProblem[];
}

/** Reads `platform-value.io/deployments`, else what the configuration says. */
export function readDeployments(
  text: string | undefined,
  settings: GithubSettings,
): ReadDeployments {
  const read = listedValues(text)?.map(value => ({
    value,
    ...parseRecogniser(value),
  }));
  const recognisers =
    read?.flatMap(one => ('recogniser' in one ? [one.recogniser] : [])) ?? [];
  const problems =
    read?.flatMap(one => ('problem' in one ? [unknownValue(one)] : [])) ?? [];
  if (recognisers.length === 0) return { ...configured(settings), problems };
  return {
    recognisers,
    ownDeployments: recognisers.some(tellsOwn),
    because: `annotation ${annotations.deployments}`,
    problems,
  };
}

function configured(settings: GithubSettings) {
  return {
    recognisers: settings.recognisers,
    ownDeployments: false,
    ...(settings.recognisersConfigured && {
      because: 'platformValue.github.deployments',
    }),
  };
}

/** With an environment, tag or workflow of its own it needs no look at paths. */
function tellsOwn(recogniser: Recogniser): boolean {
  return (
    recogniser.type === 'workflow' ||
    recogniser.type === 'tag' ||
    (recogniser.type === 'deployment' && recogniser.environment !== undefined)
  );
}

function unknownValue(one: { value: string; problem: string }) {
  return {
    code: 'unknown-annotation-value',
    message: `${annotations.deployments} has '${one.value}', which ${one.problem}.`,
    remedy: `Use one of ${recogniserForms}.`,
  };
}
