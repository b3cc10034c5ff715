import type {
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { SideDrawer } from '../../theme/SideDrawer';
import { Text } from '../../theme/Text';
import type { Figure } from '../Figure';
import { ExplainContent } from './ExplainContent';

/** The drawer at the right that says everything about one figure. */
export function ExplainDrawer(props: {
  metricId: string;
  entityRef: string;
  scorecard: Scorecard;
  figures: Figure[];
  query: PeriodQueryInput;
  onClose(): void;
  onRowsChange(): void;
}) {
  const { metricId, figures, onClose, ...rest } = props;
  const { t } = useFormat();
  const figure = figures.find(({ metric }) => metric.id === metricId);
  return (
    <SideDrawer
      title={figure?.metric.title ?? metricId}
      disableRestoreFocus
      onClose={onClose}
    >
      {figure ? (
        <ExplainContent figure={figure} {...rest} />
      ) : (
        <Text>{t('explain.unknown', { metric: metricId })}</Text>
      )}
    </SideDrawer>
  );
}
