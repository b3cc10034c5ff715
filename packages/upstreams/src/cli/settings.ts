import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

/** Which world is served; the file that a portal keeps with its data. */
export const worldSettingsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('generated'),
    seed: z.number().int(),
    services: z.number().int().positive(),
    start: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('recorded'), folder: z.string().min(1) }),
]);

/** Which world is served. */
export type WorldSettings = z.infer<typeof worldSettingsSchema>;

/** The arguments of the command, and the token it asks its callers for. */
export const serveArgumentsSchema = z.object({
  /** File that holds the world's settings. */
  world: z.string().min(1),
  /** When a generated world ends. */
  end: z.iso.datetime(),
  /** File that the catalog is written to. */
  catalog: z.string().min(1),
  /** File that the signals which other systems push are written to. */
  pushes: z.string().min(1).optional(),
  /** File that the objectives are written to. */
  okrs: z.string().min(1).optional(),
  /** Address of the portal that reads the catalog. */
  portal: z.url(),
  port,
  token: z.string().min(1),
});

/** The arguments of the command. */
export type ServeArguments = z.infer<typeof serveArgumentsSchema>;
