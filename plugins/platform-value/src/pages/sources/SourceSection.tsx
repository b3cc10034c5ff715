import { styled } from '@mui/material/styles';
import type { Source } from 'backstage-plugin-platform-value-common';
import { useId } from 'react';
import { useFormat } from '../../format/useFormat';
import { Surface } from '../../theme/Surface';
import { SecondaryText } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { BudgetList } from './BudgetList';
import { Part } from './Part';
import { ProblemList } from './ProblemList';
import { RefreshButton } from './RefreshButton';
import { sharedFailure } from './sharedFailure';
import { canRefresh } from './sourceKind';
import { SourceStateMark } from './SourceStateMark';
import { StreamList } from './StreamList';
import { useRunText } from './useRunText';

const Header = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
  rowGap: 4,
  minHeight: 32,
  marginBottom: 8,
});

const Title = styled('h2')({
  ...textStyles.heading,
  margin: 0,
  overflowWrap: 'anywhere',
});

const Space = styled('span')({ flexGrow: 1 });

/** What is wrong leads; what is spent and when it ran stands last. */
function Content({ source, now }: { source: Source; now: number }) {
  const { t } = useFormat();
  const run = useRunText(source, now);
  const shared = sharedFailure(source);
  const problems = [...(shared ? [shared] : []), ...source.problems];
  const { streams, budgets } = source;
  return (
    <Surface>
      {problems.length > 0 && <ProblemList problems={problems} now={now} />}
      {streams.length > 0 && (
        <StreamList source={source} withErrors={!shared} now={now} />
      )}
      {streams.length === 0 && problems.length === 0 && (
        <Part>
          <SecondaryText>{t('health.problems.none')}</SecondaryText>
        </Part>
      )}
      {budgets.length > 0 && <BudgetList budgets={budgets} now={now} />}
      {run && (
        <Part>
          <SecondaryText>{run}</SecondaryText>
        </Part>
      )}
    </Surface>
  );
}

/** One source: its state, what is wrong with it, its streams and its budgets. */
export function SourceSection(props: {
  source: Source;
  now: number;
  onRefreshed(): Promise<void>;
}) {
  const { source, now, onRefreshed } = props;
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Header>
        <Title id={titleId}>{source.title}</Title>
        <SourceStateMark state={source.state} />
        <Space />
        {canRefresh(source) && (
          <RefreshButton source={source} onRefreshed={onRefreshed} />
        )}
      </Header>
      <Content source={source} now={now} />
    </section>
  );
}
