import { styled } from '@mui/material/styles';
import type {
  Survey,
  SurveyResults,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { SecondaryText, Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { CloseWave } from './CloseWave';
import { localDay } from './localDay';
import { WaveResults } from './WaveResults';

const Item = styled('article')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  padding: 16,
  '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
}));

const Title = styled('h4')({ ...textStyles.heading, margin: 0 });

const Questions = styled('ul')({
  ...textStyles.text,
  margin: 0,
  paddingInlineStart: 16,
});

function Asked({ questions }: Pick<Survey, 'questions'>) {
  const { t } = useFormat();
  return (
    <div>
      <SecondaryText>{t('surveys.page.asked')}</SecondaryText>
      <Questions>
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </Questions>
    </div>
  );
}

function Responses({ results }: { results: SurveyResults }) {
  const { t, format } = useFormat();
  const { shown, answered, indicative, hidden } = results;
  const counts = {
    answered: format.count(answered),
    shown: format.count(shown),
    share: shown > 0 ? format.percent(answered / shown) : '',
  };
  return (
    <>
      <Text>
        {shown > 0
          ? t('surveys.page.responded', counts)
          : t('surveys.page.nobodySaw')}
      </Text>
      {hidden && <Text>{t('surveys.page.hidden')}</Text>}
      {indicative && !hidden && <Text>{t('surveys.page.indicative')}</Text>}
    </>
  );
}

function Closed(props: {
  questions: Survey['questions'];
  results: SurveyResults;
}) {
  const { questions, results } = props;
  return results.hidden ? (
    <Asked questions={questions} />
  ) : (
    <WaveResults {...{ questions, results }} />
  );
}

/** A wave: when, how many answered, and what they did. */
export function Wave(props: {
  survey: Survey;
  platformTitle: string;
  mayWrite: boolean;
  onClosed(): Promise<void>;
}) {
  const { survey, platformTitle, mayWrite, onClosed } = props;
  const { id, state, opensAt, closesAt, questions, results } = survey;
  const { t, format } = useFormat();
  const title = t('surveys.page.wave', {
    start: format.calendarDate(localDay(Date.parse(opensAt))),
    end: format.calendarDate(localDay(Date.parse(closesAt))),
  });
  return (
    <Item aria-label={title}>
      <div>
        <Title>{title}</Title>
        {state === 'open' && (
          <Text>
            {t('surveys.page.open', { moment: format.moment(closesAt) })}
          </Text>
        )}
        {results && <Responses results={results} />}
      </div>
      {results ? (
        <Closed {...{ questions, results }} />
      ) : (
        <Asked questions={questions} />
      )}
      {state === 'open' && mayWrite && (
        <CloseWave {...{ id, platformTitle, onClosed }} />
      )}
    </Item>
  );
}
