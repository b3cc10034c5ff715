import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** Whether a text is the whole ref of an entity, with kind and namespace. */
export function isEntityRef(text: string): boolean {
  return /^[^:/]+:[^:/]+\/[^:/]+$/.test(text);
}

/** The name of an entity, without kind and namespace. */
export function entityName(entityRef: string): string {
  return isEntityRef(entityRef) ? parseEntityRef(entityRef).name : entityRef;
}

/** An entity by its name, which leads to its page. */
export function EntityName({ entityRef }: { entityRef: string }) {
  const linkTo = useEntityRefLink();
  return isEntityRef(entityRef) ? (
    <Link to={linkTo(entityRef)} underline="always" title={entityRef}>
      {entityName(entityRef)}
    </Link>
  ) : (
    <>{entityRef}</>
  );
}
