import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLSchema } from 'graphql';
import { lazy } from '../lookup/lazy';
import { checkDates } from './dateScalars';
import { types } from './types/types';

const schemaPackage = '@octokit/graphql-schema';

/**
 * GitHub's own schema with our answers in it, built once per process.
 *
 * @throws Error when our types and the schema have drifted apart, or the
 *   schema's package is not installed.
 */
export const githubSchema = lazy((): GraphQLSchema => {
  // The release in use defines one field twice, which a strict build refuses.
  const schema = buildSchema(readSchemaText(), { assumeValidSDL: true });
  checkDates(schema);
  types.forEach(attach => attach(schema));
  return schema;
});

/** The package exports only a module to `import`, so its file is looked up. */
function readSchemaText(): string {
  const folders = require.resolve.paths(schemaPackage) ?? [];
  const file = folders
    .map(folder => join(folder, schemaPackage, 'schema.graphql'))
    .find(path => existsSync(path));
  if (!file) {
    throw new Error(`${schemaPackage} is not installed; run yarn install`);
  }
  return readFileSync(file, 'utf8');
}
