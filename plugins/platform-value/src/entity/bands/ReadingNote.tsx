import type { Period } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import type { Figure } from '../Figure';
import { ClockIcon } from '../../charts/ClockIcon';

function TooFew({ figure }: { figure: Figure }) {
  const { t, format } = useFormat();
  const { sampleSize } = figure.reading;
  const { count } = figure.metric.leastSample;
  return (
    <>
      {sampleSize < count
        ? t('words.state.tooFewOf', {
            sample: format.count(sampleSize),
            least: format.count(count),
          })
        : t('words.state.tooFew')}
    </>
  );
}

/** Whether the note tells of the state, which matters more than a change. */
export function tellsState({ reading }: Figure): boolean {
  return reading.state !== 'measured';
}

/** What stands beside a value: its change in words, or why it is not whole. */
export function ReadingNote(props: {
  figure: Figure;
  period: Period;
  timeZone: string;
}) {
  const { figure, period, timeZone } = props;
  const { reading } = figure;
  const { t, format } = useFormat();
  switch (reading.state) {
    case 'not-enough-data':
      return <TooFew figure={figure} />;
    case 'partly-collected':
      return <>{format.watched(reading.coverage, period)}</>;
    case 'stale':
      return (
        <>
          <ClockIcon />{' '}
          {reading.freshness &&
            t('words.state.since', {
              day: format.day(reading.freshness, timeZone),
            })}
        </>
      );
    case 'not-collected':
      return <>{t('words.state.notCollected')}</>;
    case 'not-applicable':
      return (
        <>
          {reading.reason === 'hidden'
            ? t('words.state.hidden')
            : t('words.state.notApplicable')}
        </>
      );
    default:
      return <>{format.change(reading)}</>;
  }
}
