import {
  contract,
  type RouteDefinition,
} from 'backstage-plugin-platform-value-common';
import { z } from 'zod';

type Json = { [key: string]: unknown };

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  });
  return rest;
}

function textOf(mediaTypes: string[] = []): Json {
  return Object.fromEntries(
    mediaTypes.map(type => [type, { schema: { type: 'string' } }]),
  );
}

function parametersOf(schema: z.ZodObject, where: 'path' | 'query'): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: where,
    required:
      where === 'path' || !(field as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));
}

function answersOf(route: RouteDefinition): Json {
  const other = textOf(route.alsoProduces);
  const json = { schema: schemaOf(route.response, 'output') };
  const failure = {
    description: 'What is wrong, and what to do about it',
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    },
  };
  return {
    200: {
      description: route.summary,
      content: { 'application/json': json, ...other },
    },
    default: failure,
  };
}

function operationOf(id: string, route: RouteDefinition): Json {
  const body = route.body && {
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: schemaOf(route.body, 'input') },
        ...textOf(route.alsoConsumes),
      },
    },
  };
  return {
    operationId: id,
    summary: route.summary,
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
    ],
    ...body,
    responses: answersOf(route),
  };
}

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: { name: { type: 'string' }, message: { type: 'string' } },
    },
    request: { type: 'object' },
    response: { type: 'object' },
  },
};

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [id, route] of Object.entries<RouteDefinition>(contract)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(id, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'platform-value', version: '1' },
    servers: [{ url: '/api/platform-value/v1' }],
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ backstage: [] }],
    paths,
  };
}
