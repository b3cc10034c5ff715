import { inRepository } from './repository.mjs';

const installed = file => inRepository('node_modules', file);

/** The programs of the packages, to be run with Node.js. */
export const programs = {
  backstageCli: installed('@backstage/cli/bin/backstage-cli'),
  repoTools: installed('@backstage/repo-tools/bin/backstage-repo-tools'),
  playwright: installed('@playwright/test/cli.js'),
  prettier: installed('prettier/bin-prettier.js'),
  tsc: installed('typescript/bin/tsc'),
};
