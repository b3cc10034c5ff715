import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import type {
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useId } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { useFormat } from '../../format/useFormat';
import { Ground } from '../../theme/Ground';
import { narrowScreen } from '../../theme/narrow';
import { Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import type { Figure } from '../Figure';
import { ExplainContent } from './ExplainContent';

const Body = styled(Ground)({
  width: 560,
  maxWidth: '100%',
  boxSizing: 'border-box',
  padding: '16px 24px 40px',
  [narrowScreen]: { width: '100%', padding: '8px 16px 40px' },
});

const Header = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  minHeight: 48,
  backgroundColor: theme.palette.background.paper,
}));

const Title = styled('h2')({
  ...textStyles.sentence,
  fontWeight: 600,
  margin: 0,
});

/** One line towards the page; none where it fills the screen. */
const edge = {
  borderWidth: '0 0 0 1px',
  [narrowScreen]: { borderWidth: 0, width: '100%' },
};

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
  const titleId = useId();
  const figure = figures.find(({ metric }) => metric.id === metricId);
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      transitionDuration={0}
      disableRestoreFocus
      PaperProps={{
        elevation: 0,
        variant: 'outlined',
        sx: edge,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      <Body>
        <Header>
          <Title id={titleId}>{figure?.metric.title ?? metricId}</Title>
          <ActionButton onClick={onClose}>{t('explain.close')}</ActionButton>
        </Header>
        {figure ? (
          <ExplainContent figure={figure} {...rest} />
        ) : (
          <Text>{t('explain.unknown', { metric: metricId })}</Text>
        )}
      </Body>
    </Drawer>
  );
}
