import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import type {
  MetricSummary,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../api/platformValueApi';
import { describeError } from '../api/describeError';
import { LeadFigures } from '../entity/LeadFigures';
import { useFormat } from '../format/useFormat';
import { useLoaded } from '../load/useLoaded';
import { Ground } from '../theme/Ground';
import { SecondaryText } from '../theme/Text';
import { loaderOf } from './loaderOf';

const Cell = styled(Ground)({
  display: 'grid',
  alignContent: 'center',
  minWidth: 216,
  minHeight: 40,
});

interface Answer {
  scorecard: Scorecard | undefined;
  metrics: MetricSummary[];
}

function useCell(entityRef: string) {
  const api = useApi(platformValueApiRef);
  const load = async (): Promise<Answer> => {
    const [scorecard, metrics] = await Promise.all([
      loaderOf(api).load(entityRef),
      api.listMetrics(),
    ]);
    return { scorecard, metrics };
  };
  return useLoaded(load, entityRef);
}

function Known({ scorecard, metrics }: Answer) {
  const { t } = useFormat();
  const linkTo = useEntityRefLink();
  if (!scorecard) {
    return <SecondaryText>{t('words.state.absent')}</SecondaryText>;
  }
  return (
    <Link to={`${linkTo(scorecard.scope.ref)}/platform-value`} color="inherit">
      <LeadFigures {...{ scorecard, metrics }} />
    </Link>
  );
}

function CellContent({ entityRef }: { entityRef: string }) {
  const { t } = useFormat();
  const loaded = useCell(entityRef);
  switch (loaded.status) {
    case 'loading':
      return <SecondaryText role="status" aria-label={t('words.loading')} />;
    case 'failed':
      return (
        <SecondaryText title={describeError(loaded.error)}>
          {t('adoption.column.failed')}
        </SecondaryText>
      );
    default:
      return <Known {...loaded.value} />;
  }
}

/** The lead figure and the adoption of one row; as high before they are there as after. */
export function ScorecardCell({ entityRef }: { entityRef: string }) {
  return (
    <Cell>
      <CellContent entityRef={entityRef} />
    </Cell>
  );
}
