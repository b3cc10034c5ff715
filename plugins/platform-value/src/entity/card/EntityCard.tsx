import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat';
import { LoadFailed } from '../../load/LoadFailed';
import { Ground } from '../../theme/Ground';
import { Surface } from '../../theme/Surface';
import { Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { composeSentence } from '../summary/composeSentence';
import { isRollUp } from '../isRollUp';
import { useScorecard, type ScorecardFigures } from '../useScorecard';
import { CardAdoption } from './CardAdoption';
import { CardReadings } from './CardReadings';
import { mostUseful } from './mostUseful';

const Card = styled(Surface)({
  display: 'grid',
  gap: 16,
  padding: 16,
});

const Title = styled('h2')({ ...textStyles.heading, margin: 0 });

const defaultPeriod = {};

function CardContent({ scorecard, figures }: ScorecardFigures) {
  const words = useFormat();
  const together = isRollUp(scorecard.scope);
  const others = figures.filter(({ metric }) => metric.category !== 'adoption');
  return (
    <>
      <Text>{composeSentence(figures, { ...words, together })}</Text>
      <CardReadings
        figures={mostUseful(others, scorecard.moved)}
        scorecard={scorecard}
      />
      <CardAdoption {...{ scorecard, figures }} />
    </>
  );
}

function LoadedCard({ entityRef }: { entityRef: string }) {
  const { t } = useFormat();
  const loaded = useScorecard(entityRef, defaultPeriod);
  switch (loaded.status) {
    case 'loading':
      return (
        <div role="status" aria-label={t('words.loading')}>
          <Skeleton variant="rounded" animation={false} height={168} />
        </div>
      );
    case 'failed':
      return <LoadFailed error={loaded.error} onRetry={loaded.retry} />;
    default:
      return <CardContent {...loaded.value} />;
  }
}

/** The overview card: the sentence, three readings, what to adopt next, and the way to the rest. */
export function EntityCard() {
  const { entity } = useEntity();
  const { t } = useFormat();
  const linkTo = useEntityRefLink();
  return (
    <Ground>
      <Card role="region" aria-label={t('tab.card.title')}>
        <Title>{t('tab.card.title')}</Title>
        <LoadedCard entityRef={stringifyEntityRef(entity)} />
        <Text>
          <Link to={`${linkTo(entity)}/platform-value`}>
            {t('tab.card.open')}
          </Link>
        </Text>
      </Card>
    </Ground>
  );
}
