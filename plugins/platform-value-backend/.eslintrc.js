/** Facts flow from left to right; a folder never imports from one on its right. */
const flow = [
  'database',
  'permissions',
  'catalog',
  'sources',
  'signals',
  'platforms',
  'adoption',
  'okrs',
  'surveys',
  'metrics',
  'scorecards',
  'http',
  'actions',
];

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  settings: {
    // Without it the rule below resolves nothing and passes silently.
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
  rules: {
    'jest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect', 'request.**.expect'] },
    ],
    'import/no-restricted-paths': [
      'error',
      {
        basePath: __dirname,
        zones: flow.slice(0, -1).map((folder, index) => ({
          target: `./src/${folder}`,
          from: flow.slice(index + 1).map(right => `./src/${right}`),
          message: `Facts flow ${flow.join(
            ' → ',
          )}; ${folder} must not know what reads it.`,
        })),
      },
    ],
  },
});
