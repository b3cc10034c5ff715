module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // the one folder that reaches into the plugin: what is measured is its inside
      files: ['src/plugin/*.ts'],
      rules: { '@backstage/no-relative-monorepo-imports': 'off' },
    },
    {
      // it stands on what the commands of the repository stand on
      files: ['command/*.mjs', 'peers/*.mjs'],
      rules: { '@backstage/no-relative-monorepo-imports': 'off' },
    },
  ],
});
