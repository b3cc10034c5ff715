import { Repository } from '../world/World';
import { developer, hour, startOf, tinyEnd, tinySha } from './tinyTime';

const nothing = {
  commits: [],
  pullRequests: [],
  deployments: [],
  workflowRuns: [],
  issues: [],
  releases: [],
  tags: [],
};

const weeks = [0, 7, 14, 21, 28, 35];

/** Pushed to without pull requests each Monday, and tagged at once. */
export function tinyHandbook(): Repository {
  return {
    ...nothing,
    id: 2,
    owner: 'acme',
    name: 'handbook',
    createdAt: startOf(0),
    defaultBranch: 'trunk',
    hasWorkflows: false,
    commits: weeks.map(index => ({
      sha: tinySha('d', index),
      message: `Write chapter ${index}`,
      authoredAt: startOf(index) + 9 * hour,
      committedAt: startOf(index) + 9 * hour,
      author: developer,
      files: [`chapter-${index}.md`],
    })),
    tags: weeks.map(index => ({
      name: `edition/${index}`,
      sha: tinySha('d', index),
      createdAt: startOf(index) + 9 * hour,
    })),
  };
}

/** Made an hour before the end, and nothing in it. */
export function tinyBlank(): Repository {
  return {
    ...nothing,
    id: 3,
    owner: 'acme',
    name: 'blank',
    createdAt: tinyEnd - hour,
    defaultBranch: 'main',
    hasWorkflows: false,
  };
}
