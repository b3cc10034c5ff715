/** What a repository uses at a moment, by ids of capabilities. */
export interface WorkflowChoices {
  hasWorkflows: boolean;
  /** It deploys by a workflow of its own. */
  deploysByWorkflow: boolean;
  used: ReadonlySet<string>;
  rivals: ReadonlySet<string>;
}

const ownSteps = [
  '    runs-on: ubuntu-latest',
  '    steps:',
  '      - uses: actions/checkout@v4',
  '      - run: make',
];

function workflow(name: string, lines: string[]): string {
  return [`name: ${name}`, 'on: [push]', 'jobs:', ...lines, ''].join('\n');
}

function buildText(used: ReadonlySet<string>): string {
  return workflow('Build', [
    '  build:',
    ...(used.has('ci-pipelines')
      ? ['    uses: acme/pipelines/.github/workflows/build.yml@v3']
      : ownSteps),
  ]);
}

function deployText(used: ReadonlySet<string>): string {
  return workflow('Deploy', [
    '  deploy:',
    ...(used.has('deploy-workflow')
      ? ['    uses: acme/pipelines/.github/workflows/deploy.yml@v2']
      : ownSteps),
  ]);
}

/** The workflows of a repository, by path. Without workflows it builds elsewhere. */
export function workflowFiles(choices: WorkflowChoices): Map<string, string> {
  const { hasWorkflows, deploysByWorkflow, used, rivals } = choices;
  const files = new Map<string, string>();
  if (hasWorkflows) files.set('.github/workflows/build.yml', buildText(used));
  if (hasWorkflows && (deploysByWorkflow || used.has('deploy-workflow'))) {
    files.set('.github/workflows/deploy.yml', deployText(used));
  }
  if (!hasWorkflows || rivals.has('ci-pipelines')) {
    files.set('.circleci/config.yml', 'version: 2.1\njobs: {}\n');
  }
  return files;
}
