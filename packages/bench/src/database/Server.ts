import { z } from 'zod';

/** Where Postgres is, and who comes. */
export interface Server {
  host: string;
  port: number;
  user: string;
  password: string;
}

const environmentSchema = z.object({
  POSTGRES_HOST: z.string(),
  POSTGRES_PORT: z.coerce.number().int(),
  POSTGRES_USER: z.string(),
  POSTGRES_PASSWORD: z.string(),
});

/**
 * The server that the command started, or the user's own.
 *
 * @throws ZodError when the environment names none.
 */
export function serverIn(env: NodeJS.ProcessEnv): Server {
  const found = environmentSchema.parse(env);
  return {
    host: found.POSTGRES_HOST,
    port: found.POSTGRES_PORT,
    user: found.POSTGRES_USER,
    password: found.POSTGRES_PASSWORD,
  };
}
