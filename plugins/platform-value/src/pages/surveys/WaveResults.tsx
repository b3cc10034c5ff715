import { styled } from '@mui/material/styles';
import type {
  Survey,
  SurveyResults,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { SecondaryText, Text } from '../../theme/Text';
import { CommentList } from './CommentList';
import { NpsFigure } from './NpsFigure';
import { SatisfactionList } from './SatisfactionList';

type Question = Survey['questions'][number];

/** Below this width the questions stand below each other. */
const stacked = '@container (max-width: 899.98px)';

const Parts = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 24,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  [stacked]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  '& > li': { display: 'grid', gap: 8, alignContent: 'start', minWidth: 0 },
});

function Answers(props: { question: Question; results: SurveyResults }) {
  const { question, results } = props;
  const { t } = useFormat();
  const hidden = (
    <SecondaryText>{t('surveys.page.questionHidden')}</SecondaryText>
  );
  switch (question.kind) {
    case 'nps':
      return results.nps ? <NpsFigure score={results.nps} /> : hidden;
    case 'developer-csat':
      return results.developerCsat ? (
        <SatisfactionList results={results} />
      ) : (
        hidden
      );
    default:
      return <CommentList comments={results.comments} />;
  }
}

/** What came of a wave, question by question. */
export function WaveResults(props: {
  questions: Question[];
  results: SurveyResults;
}) {
  const { questions, results } = props;
  return (
    <Parts>
      {questions.map(question => (
        <li key={question.id}>
          <Text>{question.text}</Text>
          <Answers {...{ question, results }} />
        </li>
      ))}
    </Parts>
  );
}
