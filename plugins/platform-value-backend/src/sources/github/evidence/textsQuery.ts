import { z } from 'zod';

/** Asks for the contents of so many files by their ids. */
export function textsQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const parameters = numbers.map(n => `, $oid${n}: GitObjectID!`).join('');
  const fields = numbers.map(
    n => `    ${textAlias(n)}: object(oid: $oid${n}) { ...FileContent }`,
  );
  return `
query PlatformValueTexts($owner: String!, $name: String!${parameters}) {
  repository(owner: $owner, name: $name) {
${fields.join('\n')}
  }
}
fragment FileContent on Blob {
  isBinary
  isTruncated
  text
}`;
}

/** The field of the answer that the file at an index stands in. */
export function textAlias(index: number): string {
  return `t${index}`;
}

/** The answer to {@link textsQuery}. */
export const textsAnswer = z.object({
  repository: z.record(
    z.string(),
    z
      .object({
        isBinary: z.boolean().nullish(),
        isTruncated: z.boolean().optional(),
        text: z.string().nullish(),
      })
      .nullable(),
  ),
});

/** The content of a file as GitHub gives it. */
export type FileContent = z.infer<typeof textsAnswer>['repository'][string];
