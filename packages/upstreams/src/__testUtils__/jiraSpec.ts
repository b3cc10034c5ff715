import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

/** The parts of Jira's OpenAPI document that say what is answered. */
interface Spec {
  paths: Record<string, Record<string, Operation>>;
  components: Json;
}

/** What Jira's own description of its REST API says of an answer. */
export interface JiraSpec {
  /** Such as `GET /rest/api/3/field`. */
  operations: string[];
  /** What is wrong with the body of a 200; empty when nothing is. */
  violations(operation: string, body: unknown): string[];
}

const file = resolve(__dirname, '../../../../../shared/specs/jira-v3.json');

/** Whether the document is at hand; it lies beside the repository. */
export const hasJiraSpec = existsSync(file);

/** Loads the document. References stay references, which makes it quick. */
export function openJiraSpec(): JiraSpec {
  const spec: Spec = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const compiled = new Map<string, ValidateFunction>();
  const compile = (operation: string) => {
    const schema = { ...schemaOf(spec, operation) };
    return ajv.compile({ ...schema, components: spec.components });
  };
  return {
    operations: operationsOf(spec),
    violations: (operation, body) => {
      const check = compiled.get(operation) ?? compile(operation);
      compiled.set(operation, check);
      if (check(body)) return [];
      return (check.errors ?? []).map(
        error => `${operation}${error.instancePath}: ${error.message}`,
      );
    },
  };
}

function operationsOf({ paths }: Spec): string[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
  );
}

function schemaOf({ paths }: Spec, operation: string): Json {
  const [method, path] = operation.split(' ');
  const responses = paths[path]?.[method.toLowerCase()]?.responses;
  const content = responses?.['200']?.content?.['application/json'];
  if (!content) throw new Error(`The document has no ${operation}`);
  return content.schema;
}
