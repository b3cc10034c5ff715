import express, { Request, Router } from 'express';
import { z } from 'zod';
import { RateBudget } from '../budget/RateBudget';
import { Faults } from '../../faults/Faults';
import { mangleQuery } from '../faults/mangleQuery';
import { CurrentWorld } from '../lookup/CurrentWorld';
import { missingQuery } from '../transport/ApiProblem';
import { ApiTransport } from '../transport/ApiTransport';
import { answerQuery, QueryRequest } from './answerQuery';

/** What the GraphQL API of a server works with. */
export interface GraphqlApi {
  current: CurrentWorld;
  transport: ApiTransport;
  graphql: RateBudget;
  faults: Faults;
}

const queryBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** The GraphQL API: one address that queries are posted to. */
export function graphqlRouter({
  current,
  transport,
  graphql,
  faults,
}: GraphqlApi) {
  const router = Router({ strict: true });
  router.use(express.json({ limit: '1mb', type: () => true }));
  router.post('/', (request, response) => {
    const query = readQuery(request);
    const answer = answerQuery(query, current.lookup(), graphql, faults);
    const { cost } = answer;
    const body = mangleQuery(answer.body, faults);
    transport.send(request, response, {
      route: '/graphql',
      status: 200,
      body,
      cost,
      budget: graphql,
    });
  });
  return router;
}

function readQuery({ body }: Request): QueryRequest {
  const { data, success } = queryBody.safeParse(body);
  if (!success) throw missingQuery();
  return data;
}
