import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  KeyResult,
  Objective,
} from 'backstage-plugin-platform-value-common';
import type { Fact } from '../../../entity/explain/FactList';
import { useFormat } from '../../../format/useFormat';
import { EntityName, isEntityRef } from '../../../okrs/EntityName';
import { ProgressBullet } from '../../../okrs/ProgressBullet';
import { ProgressText } from '../../../okrs/ProgressText';
import { useKeyResultText } from '../../../okrs/useKeyResultText';

type MeasuredBy = NonNullable<KeyResult['measuredBy']>;

/** The metric, which leads to its figure with formula and rows. */
function MetricLink({ metricId, scope }: MeasuredBy) {
  const linkTo = useEntityRefLink();
  if (!isEntityRef(scope)) {
    return <>{metricId}</>;
  }
  const search = new URLSearchParams({ explain: metricId });
  return (
    <Link to={`${linkTo(scope)}/platform-value?${search}`} underline="always">
      {metricId}
    </Link>
  );
}

function ValueSource({ keyResult }: { keyResult: KeyResult }) {
  const { t, format } = useFormat();
  const { measuredBy, lastCheckIn } = keyResult;
  if (measuredBy) {
    return (
      <>
        {t('okrs.checkIn.sourceMetric', {
          metric: <MetricLink {...measuredBy} />,
          scope: <EntityName entityRef={measuredBy.scope} />,
          count: measuredBy.days,
        })}
      </>
    );
  }
  return (
    <>
      {lastCheckIn
        ? t('okrs.checkIn.sourceCheckIn', { day: format.day(lastCheckIn.at) })
        : t('okrs.checkIn.sourceNone')}
    </>
  );
}

/** What is known of a key result, each fact with its name. */
export function useKeyResultFacts(
  objective: Objective,
  keyResult: KeyResult,
): Fact[] {
  const { t } = useFormat();
  const text = useKeyResultText()(keyResult);
  const columns = ['baseline', 'now', 'expected', 'target'] as const;
  return [
    { name: t('okrs.checkIn.objective'), value: objective.title },
    {
      name: t('okrs.column.function'),
      value: t(`okrs.function.${keyResult.function}`),
    },
    ...columns.map(name => ({
      name: t(`okrs.column.${name}`),
      value: text[name] ?? t('words.state.absent'),
    })),
    {
      name: t('okrs.column.progress'),
      value: (
        <>
          <ProgressBullet keyResult={keyResult} />
          <ProgressText keyResult={keyResult} />
        </>
      ),
    },
    { name: t('okrs.checkIn.due'), value: text.due },
    {
      name: t('okrs.checkIn.source'),
      value: <ValueSource keyResult={keyResult} />,
    },
  ];
}
