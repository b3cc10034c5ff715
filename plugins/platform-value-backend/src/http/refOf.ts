/** The entity ref that a path names. */
export function refOf(params: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `${params.kind}:${params.namespace}/${params.name}`;
}
