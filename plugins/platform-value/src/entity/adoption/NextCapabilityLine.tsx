import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  CapabilityAdoption,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { Text } from '../../theme/Text';
import { findNext } from './findNext';
import { useCapabilityLinks } from './useCapabilityLinks';

function Line(props: { title: string; to: string }) {
  const { t } = useFormat();
  const { title, to } = props;
  return (
    <Text>
      {t('adoption.card.next', {
        step: <Link to={to}>{t('adoption.next.adopt', { title })}</Link>,
      })}
    </Text>
  );
}

/** Leads to the template or the docs, else to the entity's own tab. */
function LinkedLine(props: { capability: CapabilityAdoption; tab: string }) {
  const { template, docs } = useCapabilityLinks(props.capability);
  return (
    <Line title={props.capability.title} to={template ?? docs ?? props.tab} />
  );
}

/** The capability to adopt next, in a line; nothing where there is none. */
export function NextCapabilityLine({ scorecard }: { scorecard: Scorecard }) {
  const { next, capabilities = [], scope } = scorecard;
  const tab = `${useEntityRefLink()(scope.ref)}/platform-value`;
  const found = findNext({ capabilities, next });
  if (found) {
    return <LinkedLine capability={found.capability} tab={tab} />;
  }
  return next ? <Line title={next.title ?? next.capability} to={tab} /> : null;
}
