import { styled } from '@mui/material/styles';
import type { Problem } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { SecondaryText, Text } from '../../theme/Text';

const Item = styled('div')({
  display: 'grid',
  gap: 4,
  overflowWrap: 'anywhere',
});

const Message = styled(Text)({ fontWeight: 600 });

/** What is wrong, what it is about, and what to do. */
export function ProblemItem(props: { problem: Problem; now: number }) {
  const { problem, now } = props;
  const { t, format } = useFormat();
  const since = t('health.problems.since', {
    ago: format.distance(problem.at, now),
  });
  return (
    <Item>
      <Message>{problem.message}</Message>
      <Text>{problem.remedy}</Text>
      <SecondaryText>
        {[problem.subject, since].filter(Boolean).join(' · ')}
      </SecondaryText>
    </Item>
  );
}
