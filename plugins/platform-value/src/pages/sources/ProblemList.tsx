import type { Problem } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { Label } from '../../theme/Label';
import { Fold } from './Fold';
import { Part } from './Part';
import { ProblemItem } from './ProblemItem';

const mostShown = 3;

function Items({ problems, now }: { problems: Problem[]; now: number }) {
  return problems.map(problem => (
    <ProblemItem
      key={`${problem.code} ${problem.subject} ${problem.message}`}
      problem={problem}
      now={now}
    />
  ));
}

/** What is to be put right in a source, the first few unfolded. */
export function ProblemList(props: { problems: Problem[]; now: number }) {
  const { problems, now } = props;
  const { t, format } = useFormat();
  const more = problems.slice(mostShown);
  const count = more.length;
  return (
    <Part>
      <Label>{t('health.problems.title')}</Label>
      <Items problems={problems.slice(0, mostShown)} now={now} />
      {count > 0 && (
        <Fold
          summary={t('health.problems.more', {
            count,
            number: format.count(count),
          })}
        >
          <Items problems={more} now={now} />
        </Fold>
      )}
    </Part>
  );
}
