import { z } from 'zod';
import {
  checkInSchema,
  entityKeyResultSchema,
  keyResultLinkSchema,
  newCheckInSchema,
  objectiveSchema,
  okrImportSchema,
} from './okr';
import { initiativeSchema, newInitiativeSchema } from './okrInitiative';
import { defineRoute, entityParamsSchema, noFields } from './route';

const keyResultParams = z.object({ id: z.string().min(1) });

const initiativeParams = z.object({
  id: z.string().regex(/^\d{1,9}$/, 'is no id of an initiative'),
});

const linkParams = entityParamsSchema.extend({ id: z.string().min(1) });

/** The most bytes that an imported file may have. @public */
export const mostBytesPerImport = 10_000_000;

/** Objectives, their key results, and what they are tied to. */
export const okrRoutes = {
  listObjectives: defineRoute({
    method: 'get',
    path: '/okrs',
    summary: 'Objectives with their key results, of a quarter or of all time',
    params: noFields,
    query: z.object({
      /** A fiscal quarter such as `2026-q4`. */
      period: z
        .string()
        .regex(/^\d{4}-q[1-4]$/, 'is no quarter; use one such as 2026-q4')
        .optional(),
    }),
    response: z.object({
      objectives: z.array(objectiveSchema),
      /** Whether the caller may check in, link and import. */
      mayWrite: z.boolean(),
    }),
  }),
  importOkrs: defineRoute({
    method: 'post',
    path: '/okrs/import',
    summary:
      'Objectives, key results and links out of a file; wrong rows are told and left out',
    params: noFields,
    query: z.object({
      /** Tell what would become of it, and store nothing. */
      dryRun: z.stringbool().default(false),
    }),
    body: z.string().min(1),
    response: okrImportSchema,
    alsoConsumes: ['application/yaml', 'text/csv'],
  }),
  createCheckIn: defineRoute({
    method: 'post',
    path: '/key-results/:id/check-ins',
    summary: 'Say how a key result stands',
    params: keyResultParams,
    query: noFields,
    body: newCheckInSchema,
    response: checkInSchema,
  }),
  listCheckIns: defineRoute({
    method: 'get',
    path: '/key-results/:id/check-ins',
    summary: 'What was said of a key result, newest first',
    params: keyResultParams,
    query: noFields,
    response: z.object({ checkIns: z.array(checkInSchema) }),
  }),
  listEntityKeyResults: defineRoute({
    method: 'get',
    path: '/entities/:kind/:namespace/:name/key-results',
    summary: 'The key results an entity is linked to',
    params: entityParamsSchema,
    query: noFields,
    response: z.object({
      keyResults: z.array(entityKeyResultSchema),
      /** Whether the caller may link and unlink here. */
      mayLink: z.boolean(),
    }),
  }),
  linkKeyResult: defineRoute({
    method: 'put',
    path: '/entities/:kind/:namespace/:name/key-results/:id',
    summary: 'Link a key result to an entity',
    params: linkParams,
    query: noFields,
    body: z.strictObject({ origin: z.enum(['page', 'api']).default('api') }),
    response: keyResultLinkSchema,
  }),
  unlinkKeyResult: defineRoute({
    method: 'delete',
    path: '/entities/:kind/:namespace/:name/key-results/:id',
    summary: 'Take a link of a key result away',
    params: linkParams,
    query: noFields,
    response: z.object({ deleted: z.literal(true) }),
  }),
  listLinkedKeyResults: defineRoute({
    method: 'get',
    path: '/key-results/links',
    summary:
      'All entities with linked key results, for the catalog module; for services only',
    params: noFields,
    query: z.object({
      /** An entity ref: only what it is linked to. */
      entityRef: z.string().optional(),
    }),
    response: z.object({
      entities: z.array(
        z.object({
          entityRef: z.string(),
          keyResults: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              objectiveId: z.string(),
              objectiveTitle: z.string(),
              url: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  }),
  listInitiatives: defineRoute({
    method: 'get',
    path: '/initiatives',
    summary: 'Initiatives, of a platform or of all',
    params: noFields,
    query: z.object({
      /** The entity ref of a platform. */
      platform: z.string().min(1).optional(),
    }),
    response: z.object({
      initiatives: z.array(initiativeSchema),
      /** Whether the caller may enter, change and delete them. */
      mayWrite: z.boolean(),
    }),
  }),
  createInitiative: defineRoute({
    method: 'post',
    path: '/initiatives',
    summary: 'Enter an initiative',
    params: noFields,
    query: noFields,
    body: newInitiativeSchema,
    response: initiativeSchema,
  }),
  changeInitiative: defineRoute({
    method: 'put',
    path: '/initiatives/:id',
    summary:
      'Change an initiative; entities that the caller may not read stay in it',
    params: initiativeParams,
    query: noFields,
    body: newInitiativeSchema,
    response: initiativeSchema,
  }),
  deleteInitiative: defineRoute({
    method: 'delete',
    path: '/initiatives/:id',
    summary: 'Delete an initiative',
    params: initiativeParams,
    query: noFields,
    response: z.object({ deleted: z.literal(true) }),
  }),
};
