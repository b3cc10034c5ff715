/** The entity ref that a path names. */
export function refOf(params: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  const { kind, namespace, name } = params;
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
