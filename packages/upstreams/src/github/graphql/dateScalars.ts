import {
  GraphQLError,
  GraphQLSchema,
  isScalarType,
  valueFromASTUntyped,
} from 'graphql';
import { z } from 'zod';

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** Makes a schema refuse dates that are none; as text it would take any. */
export function checkDates(schema: GraphQLSchema) {
  for (const name of ['DateTime', 'GitTimestamp']) {
    const type = schema.getType(name);
    if (!isScalarType(type)) throw new Error(`GitHub has no scalar ${name}`);
    type.parseValue = value => readMoment(name, value);
    type.parseLiteral = (node, variables) =>
      readMoment(name, valueFromASTUntyped(node, variables));
  }
}

function readMoment(scalar: string, value: unknown): string {
  const { data, success } = moment.safeParse(value);
  if (success) return data;
  throw new GraphQLError(`${JSON.stringify(value)} is not a ${scalar}`);
}
