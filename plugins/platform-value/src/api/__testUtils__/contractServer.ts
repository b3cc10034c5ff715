import { createServer, type IncomingMessage, type Server } from 'node:http';
import { serializeError, toError } from '@backstage/errors';
import {
  contract,
  type RouteDefinition,
} from 'backstage-plugin-platform-value-common';
import type { PlatformValueApi } from '../platformValueApi';
import { capabilityAnswers } from './capabilityAnswers';
import { okrAnswers } from './okrAnswers';
import { surveyAnswers } from './surveyAnswers';

interface Call {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** The body as it came. */
  text: string;
  mediaType: string;
}

type Answer = (fake: PlatformValueApi, call: Call) => Promise<unknown>;

function figureOf({ params, query }: Call) {
  const { kind, namespace, name, metricId } = params;
  const entityRef = `${kind}:${namespace}/${name}`;
  const { cursor, limit, format: _, ...period } = query;
  return {
    entityRef,
    metricId,
    period,
    cursor,
    ...(limit && { limit: Number(limit) }),
  };
}

const answers: [RouteDefinition, Answer][] = [
  ...capabilityAnswers,
  ...okrAnswers,
  ...surveyAnswers,
  [contract.listMetrics, async fake => ({ metrics: await fake.listMetrics() })],
  [
    contract.readScorecard,
    (fake, call) => fake.readScorecard(figureOf(call).entityRef, call.query),
  ],
  [
    contract.readEvidence,
    (fake, call) =>
      call.query.format === 'csv'
        ? fake.exportEvidence(figureOf(call))
        : fake.readEvidence(figureOf(call)),
  ],
  [
    contract.createExclusion,
    (fake, call) =>
      fake.createExclusion(
        figureOf(call),
        contract.createExclusion.body.parse(call.body),
      ),
  ],
  [
    contract.deleteExclusion,
    async (fake, call) => {
      await fake.deleteExclusion({ ...figureOf(call), id: call.params.id });
      return { deleted: true };
    },
  ],
  [
    contract.listScorecardsByRefs,
    async (fake, { body }) => {
      const { refs } = contract.listScorecardsByRefs.body.parse(body);
      return { scorecards: await fake.listScorecards(refs), hidden: 0 };
    },
  ],
  [contract.listSources, async fake => ({ sources: await fake.listSources() })],
  [
    contract.refreshSource,
    async (fake, { params }) => {
      await fake.refreshSource(params.id);
      return { accepted: true };
    },
  ],
];

function matchRoute(method: string, path: string) {
  for (const [route, answer] of answers) {
    const pattern = route.path.replace(/:([A-Za-z]+)/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^/api/platform-value/v1${pattern}$`).exec(path);
    if (match && route.method.toUpperCase() === method) {
      const params = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, value]) => [
          name,
          decodeURIComponent(value),
        ]),
      );
      return { answer, params };
    }
  }
  throw new Error(`no route for ${method} ${path}`);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

async function readBody(
  request: IncomingMessage,
): Promise<Pick<Call, 'body' | 'text' | 'mediaType'>> {
  const mediaType = request.headers['content-type'] ?? '';
  const text = await readText(request);
  const isJson = mediaType === 'application/json';
  return { text, mediaType, body: isJson ? JSON.parse(text) : undefined };
}

/** A backend over HTTP that answers from a fake, by the contract's paths. */
export function createContractServer(fake: PlatformValueApi): Server {
  return createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    try {
      const { answer, params } = matchRoute(
        request.method ?? 'GET',
        url.pathname,
      );
      const query = Object.fromEntries(url.searchParams);
      const body = await readBody(request);
      const answered = await answer(fake, { params, query, ...body });
      response.end(
        answered instanceof Blob
          ? await answered.text()
          : JSON.stringify(answered),
      );
    } catch (error) {
      response.statusCode = 404;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          error: serializeError(toError(error)),
          response: { statusCode: 404 },
        }),
      );
    }
  });
}
