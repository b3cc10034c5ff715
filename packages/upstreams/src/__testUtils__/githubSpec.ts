import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

interface Operation {
  responses: Record<string, { $ref?: string; content?: Content }>;
}

type Content = Record<string, { schema: Json }>;

/** The parts of GitHub's OpenAPI document that say what is answered. */
interface Spec {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Json;
    responses: Record<string, { content?: Content }>;
  };
}

/** What GitHub's own description of its REST API says of an answer. */
export interface GithubSpec {
  paths: string[];
  /** What is wrong with a body; empty when nothing is. */
  violations(path: string, status: number, body: unknown): string[];
}

const file = resolve(__dirname, '../../../../../shared/specs/github-rest.json');

/** Whether the document is at hand; it lies beside the repository. */
export const hasGithubSpec = existsSync(file);

/** Loads the document. References stay references, which makes it quick. */
export function openGithubSpec(): GithubSpec {
  const spec: Spec = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('timestamp', true);
  ajv.addFormat('repo.nwo', true);
  ajv.addFormat('ssh-key', true);
  ajv.addSchema({
    $id: 'gh',
    components: { schemas: convert(spec.components.schemas) as Json },
  });
  const compiled = new Map<string, ValidateFunction>();
  return {
    paths: Object.keys(spec.paths),
    violations: (path, status, body) => {
      const key = `${status} ${path}`;
      const check =
        compiled.get(key) ?? ajv.compile(schemaOf(spec, path, status));
      compiled.set(key, check);
      if (check(body)) return [];
      return (check.errors ?? []).map(
        error => `${key}${error.instancePath}: ${error.message}`,
      );
    },
  };
}

function schemaOf(spec: Spec, path: string, status: number): Json {
  const response = spec.paths[path]?.get?.responses[status];
  if (!response) throw new Error(`The document has no ${status} for ${path}`);
  const name = response.$ref?.split('/').pop() ?? '';
  const content = response.content ?? spec.components.responses[name]?.content;
  return convert(content?.['application/json'].schema) as Json;
}

/** OpenAPI 3.0 writes `nullable`; JSON Schema writes a type of null. */
function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, example, examples, discriminator, ...rest } = value as Json;
  const schema = Object.fromEntries(
    Object.entries(rest).map(([name, item]) => [
      name,
      name === '$ref' && typeof item === 'string'
        ? item.replace('#/components/', 'gh#/components/')
        : convert(item),
    ]),
  );
  return nullable === true ? withNull(schema) : schema;
}

function withNull(schema: Json): Json {
  if (typeof schema.type !== 'string') {
    return { anyOf: [schema, { type: 'null' }] };
  }
  const values = schema.enum;
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(Array.isArray(values) && { enum: [...values, null] }),
  };
}
