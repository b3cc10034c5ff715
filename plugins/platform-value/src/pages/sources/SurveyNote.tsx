import type { Survey } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { Note } from './Note';

interface Told {
  survey: Survey;
  ago: string;
}

function useAgreement({ survey, ago }: Told): string {
  const { t, format } = useFormat();
  const { present: count } = survey;
  return count === 0
    ? t('health.survey.agreesOnNone', { ago })
    : t('health.survey.agrees', { ago, count, number: format.count(count) });
}

function useDrift({ survey, ago }: Told): string {
  const { t, format } = useFormat();
  const { missing, surplus, present } = survey;
  const found = [
    missing > 0 &&
      t('health.survey.missing', { number: format.count(missing) }),
    surplus > 0 &&
      t('health.survey.surplus', { number: format.count(surplus) }),
  ].filter(Boolean);
  const drift = t('health.survey.drift', {
    ago,
    found: found.join(', '),
    present: format.count(present),
  });
  return missing > 0 ? `${drift} ${t('health.survey.readAgain')}` : drift;
}

/** How what is stored of a stream agreed with its source when it was counted. */
export function SurveyNote(props: {
  survey: Survey;
  parts(count: number): string;
  now: number;
}) {
  const { survey, parts, now } = props;
  const { t, format } = useFormat();
  const told = { survey, ago: format.distance(survey.at, now) };
  const agreement = useAgreement(told);
  const drift = useDrift(told);
  const agrees = survey.missing === 0 && survey.surplus === 0;
  const counted =
    survey.counted < survey.of &&
    t('health.survey.counted', {
      counted: format.count(survey.counted),
      parts: parts(survey.of),
    });
  return (
    <Note icon={agrees ? 'right' : 'notQuite'}>
      {[agrees ? agreement : drift, counted].filter(Boolean).join(' ')}
    </Note>
  );
}
