import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import type { CapabilityAdoption } from 'backstage-plugin-platform-value-common';
import { createFromTemplateRouteRef } from '../../routes';
import { pageUrl } from './pageUrl';

const createFromTemplate = convertLegacyRouteRef(createFromTemplateRouteRef);

/** Where one begins to adopt a capability; absent where nothing is said. */
export interface CapabilityLinks {
  /** The scaffolder's form, or the template in the catalog where there is no scaffolder. */
  template?: string;
  docs?: string;
}

/** Where the template and the docs of a capability are. */
export function useCapabilityLinks(
  capability: CapabilityAdoption,
): CapabilityLinks {
  const toForm = useRouteRef(createFromTemplate);
  const toEntity = useEntityRefLink();
  const { template, docs } = capability.howToAdopt;
  const linkOf = (ref: string) => {
    const { namespace, name } = parseEntityRef(ref);
    return toForm?.({ namespace, templateName: name }) ?? toEntity(ref);
  };
  return { template: template && linkOf(template), docs: pageUrl(docs) };
}
