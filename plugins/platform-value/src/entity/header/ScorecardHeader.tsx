import { styled } from '@mui/material/styles';
import type {
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { ActionButton } from '../../theme/ActionButton';
import { useNow } from '../../clock/useNow';
import { saveBlob } from '../../download/saveBlob';
import { useFormat } from '../../format/useFormat';
import { SecondaryText } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import type { Figure } from '../Figure';
import { PeriodPicker } from './PeriodPicker';
import { scorecardCsv } from './scorecardCsv';

const Header = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
  rowGap: 4,
});

const Title = styled('h2')(({ theme }) => ({
  ...textStyles.sentence,
  fontWeight: 600,
  margin: 0,
  color: theme.palette.text.primary,
}));

const Space = styled('span')({ flexGrow: 1 });

function newest(figures: Figure[]): string | undefined {
  return figures
    .map(({ reading }) => reading.freshness)
    .filter(freshness => freshness !== undefined)
    .sort((one, other) => Date.parse(other) - Date.parse(one))[0];
}

function Updated({ figures }: { figures: Figure[] }) {
  const { t, format } = useFormat();
  const now = useNow();
  const freshness = newest(figures);
  return (
    <SecondaryText as="span">
      {freshness
        ? t('tab.header.updated', { ago: format.distance(freshness, now) })
        : t('tab.header.neverUpdated')}
    </SecondaryText>
  );
}

function Members({ scorecard }: { scorecard: Scorecard }) {
  const { t, format } = useFormat();
  const { members } = scorecard.scope;
  return members === undefined ? null : (
    <SecondaryText as="span">
      {t('tab.header.members', {
        count: members,
        number: format.count(members),
      })}
    </SecondaryText>
  );
}

/** Whose figures these are, over which period, and how fresh. */
export function ScorecardHeader(props: {
  scorecard: Scorecard;
  figures: Figure[];
  query: PeriodQueryInput;
  onPeriodChange(query: PeriodQueryInput): void;
}) {
  const { scorecard, figures, query, onPeriodChange } = props;
  const { t } = useFormat();
  const save = () =>
    saveBlob(
      new Blob([scorecardCsv(scorecard, figures)], { type: 'text/csv' }),
      `${scorecard.scope.title} ${scorecard.period.end.slice(0, 10)}.csv`,
    );
  return (
    <Header>
      <Title>{scorecard.scope.title}</Title>
      <Members scorecard={scorecard} />
      <Space />
      <PeriodPicker
        scorecard={scorecard}
        query={query}
        onChange={onPeriodChange}
      />
      <Updated figures={figures} />
      <ActionButton variant="outlined" onClick={save}>
        {t('tab.header.export')}
      </ActionButton>
    </Header>
  );
}
