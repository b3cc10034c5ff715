import { styled } from '@mui/material/styles';
import type {
  Score,
  SurveyResults,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { SecondaryText } from '../../theme/Text';
import { figures, textStyles } from '../../theme/textStyles';
import { useScoreText } from './useScoreText';

const List = styled('dl')({
  ...textStyles.text,
  ...figures,
  display: 'grid',
  gap: 12,
  margin: 0,
  '& dd': { margin: 0 },
});

const Value = styled('strong')({ ...textStyles.value });

function Share(props: { score: Score; word: 'satisfied' | 'dissatisfied' }) {
  const { score, word } = props;
  const { t } = useFormat();
  const { value, low, high, change } = useScoreText()(score, 'share');
  return (
    <div>
      <dt>
        {t(`surveys.satisfaction.${word}`)}{' '}
        <SecondaryText as="span">
          ({t(`surveys.satisfaction.${word}Hint`)})
        </SecondaryText>
      </dt>
      <dd>
        <Value>{value}</Value>{' '}
        {low !== undefined && high !== undefined && (
          <SecondaryText as="span">
            {t('surveys.nps.range', { low, high })}
          </SecondaryText>
        )}
        <SecondaryText>{change}</SecondaryText>
      </dd>
    </div>
  );
}

/** How many are satisfied and how many are not, of those who said. */
export function SatisfactionList(props: {
  results: Pick<SurveyResults, 'developerCsat' | 'dissatisfactionRate'>;
}) {
  const { developerCsat, dissatisfactionRate } = props.results;
  return (
    <List>
      {developerCsat && <Share score={developerCsat} word="satisfied" />}
      {dissatisfactionRate && (
        <Share score={dissatisfactionRate} word="dissatisfied" />
      )}
    </List>
  );
}
