import { z } from 'zod';

const login = z.object({ login: z.string() });

/** The little that is read of the body of a webhook of a repository. */
export const webhookBody = z.object({
  action: z.string().optional(),
  repository: z.object({
    full_name: z.string(),
    html_url: z.string(),
    default_branch: z.string().optional(),
  }),
  ref: z.string().optional(),
  ref_type: z.string().optional(),
  pull_request: z.object({ merged_at: z.string().nullish() }).optional(),
  workflow_run: z.object({ head_branch: z.string().nullable() }).nullish(),
  /** What a repository was called before, and whose it was. */
  changes: z
    .object({
      repository: z
        .object({ name: z.object({ from: z.string() }).optional() })
        .optional(),
      owner: z
        .object({
          from: z.object({
            user: login.nullish(),
            organization: login.nullish(),
          }),
        })
        .optional(),
    })
    .optional()
    .catch(undefined),
});

/** The little that is read of the body of a webhook of a repository. */
export type WebhookBody = z.infer<typeof webhookBody>;
