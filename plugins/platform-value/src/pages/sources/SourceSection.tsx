import { styled } from '@mui/material/styles';
import type { Source } from 'backstage-plugin-platform-value-common';
import { useId } from 'react';
import { useFormat } from '../../format/useFormat';
import { Label } from '../../theme/Label';
import { narrowContainer } from '../../theme/narrow';
import { Surface } from '../../theme/Surface';
import { SecondaryText } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { ProblemItem } from './ProblemItem';
import { RefreshButton } from './RefreshButton';
import { SourceStateMark } from './SourceStateMark';
import { StreamRow } from './StreamRow';
import { useSourceFacts } from './useSourceFacts';

const Header = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
  rowGap: 4,
  marginBottom: 8,
});

const Title = styled('h2')({ ...textStyles.heading, margin: 0 });

const Space = styled('span')({ flexGrow: 1 });

const Part = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '16px 24px',
  borderTop: `1px solid ${theme.palette.divider}`,
  '&:first-of-type': { borderTop: 0 },
  [narrowContainer]: { padding: 16 },
}));

const Streams = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });

function Problems({ source, now }: { source: Source; now: number }) {
  const { t } = useFormat();
  return (
    <Part>
      <Label>{t('health.problems.title')}</Label>
      {source.problems.length === 0 && (
        <SecondaryText>{t('health.problems.none')}</SecondaryText>
      )}
      {source.problems.map(problem => (
        <ProblemItem
          key={`${problem.code} ${problem.subject} ${problem.message}`}
          problem={problem}
          now={now}
        />
      ))}
    </Part>
  );
}

/** One source: its state, its budget, its streams and its problems. */
export function SourceSection(props: {
  source: Source;
  now: number;
  onRefreshed(): Promise<void>;
}) {
  const { source, now, onRefreshed } = props;
  const facts = useSourceFacts(source, now);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Header>
        <Title id={titleId}>{source.title}</Title>
        <SourceStateMark state={source.state} />
        <Space />
        <RefreshButton source={source} onRefreshed={onRefreshed} />
      </Header>
      <Surface>
        {facts.length > 0 && (
          <Part>
            {facts.map(line => (
              <SecondaryText key={line[0]}>{line.join(' · ')}</SecondaryText>
            ))}
          </Part>
        )}
        <Streams>
          {source.streams.map(stream => (
            <StreamRow key={stream.id} stream={stream} now={now} />
          ))}
        </Streams>
        <Problems source={source} now={now} />
      </Surface>
    </section>
  );
}
