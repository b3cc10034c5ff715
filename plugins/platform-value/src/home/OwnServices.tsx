import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import type { MetricSummary } from 'backstage-plugin-platform-value-common';
import { NextCapabilityLine } from '../entity/adoption/NextCapabilityLine';
import { LeadFigures } from '../entity/LeadFigures';
import { useFormat } from '../format/useFormat';
import { LoadFailed } from '../load/LoadFailed';
import { SurveyInvitation } from '../surveys/SurveyInvitation';
import { Ground } from '../theme/Ground';
import { narrowContainer } from '../theme/narrow';
import { SecondaryText, Text } from '../theme/Text';
import { figures, textStyles } from '../theme/textStyles';
import {
  useOwnServices,
  type OwnService,
  type OwnServices as Content,
} from './useOwnServices';

const List = styled('ul')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(144px, 2fr) minmax(0, 3fr)',
    columnGap: 16,
    rowGap: 4,
    alignItems: 'center',
    minHeight: 40,
    padding: '8px 0',
    [narrowContainer]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
}));

const skeletonHeight = 168;

function Service(props: { service: OwnService; metrics: MetricSummary[] }) {
  const { service, metrics } = props;
  const { ref, title, scorecard } = service;
  const { t } = useFormat();
  const linkTo = useEntityRefLink();
  return (
    <li>
      <Link to={`${linkTo(ref)}/platform-value`}>{title}</Link>
      {scorecard ? (
        <>
          <div>
            <LeadFigures {...{ scorecard, metrics }} />
          </div>
          <NextCapabilityLine scorecard={scorecard} />
        </>
      ) : (
        <SecondaryText>{t('adoption.home.noFigures')}</SecondaryText>
      )}
    </li>
  );
}

function ServiceList({ services, metrics, more }: Content) {
  const { t, format } = useFormat();
  if (!services.length) {
    return <Text>{t('adoption.home.none')}</Text>;
  }
  return (
    <>
      <List aria-label={t('adoption.home.list')}>
        {services.map(service => (
          <Service key={service.ref} {...{ service, metrics }} />
        ))}
      </List>
      {more > 0 && (
        <SecondaryText>
          {t('adoption.home.more', {
            count: more,
            number: format.count(more),
          })}
        </SecondaryText>
      )}
    </>
  );
}

function Loading() {
  const { t } = useFormat();
  return (
    <div role="status" aria-label={t('words.loading')}>
      <Skeleton variant="rounded" animation={false} height={skeletonHeight} />
    </div>
  );
}

/** The home page's widget: the services of the reader's teams, and what each could adopt next. */
export function OwnServices() {
  const loaded = useOwnServices();
  return (
    <Ground>
      {loaded.status === 'loading' && <Loading />}
      {loaded.status === 'failed' && (
        <LoadFailed error={loaded.error} onRetry={loaded.retry} />
      )}
      {loaded.status === 'ready' && <ServiceList {...loaded.value} />}
      <SurveyInvitation />
    </Ground>
  );
}
