import type { Stream } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { Note } from './Note';
import { ProblemItem } from './ProblemItem';
import { SetAsideFold } from './SetAsideFold';
import { ReconciliationNote } from './ReconciliationNote';

interface Told {
  stream: Stream;
  parts(count: number): string;
  now: number;
}

function WaitingNote({ until, now }: { until: string; now: number }) {
  const { t, format } = useFormat();
  return (
    <Note icon="waits">
      {Date.parse(until) <= now
        ? t('health.stream.anyMoment')
        : t('health.stream.waiting', {
            time: format.clock(until, now),
            when: format.distance(until, now),
          })}
    </Note>
  );
}

/** How many parts fail, where not all do, and what the newest failure was. */
function FailingNote(props: Told & { withError: boolean }) {
  const { stream, parts, now, withError } = props;
  const { t, format } = useFormat();
  const { failing: count, backfill, lastError, state } = stream;
  const counted = { count, number: format.count(count) };
  const told = withError && lastError;
  if (!told && state === 'failing') {
    return null;
  }
  return (
    <Note icon="wrong">
      {state !== 'failing' &&
        t('health.stream.failing', {
          ...counted,
          parts: parts(backfill.total),
        })}
      {told && <ProblemItem problem={lastError} now={now} />}
    </Note>
  );
}

/** What there is to know about a stream beside its figures; nothing when all is well. */
export function StreamNotes(props: Told & { withError: boolean }) {
  const { stream, parts, now } = props;
  const { waitingUntil, failing, reconciliation } = stream;
  return (
    <>
      {failing > 0 && <FailingNote {...props} />}
      {waitingUntil && <WaitingNote until={waitingUntil} now={now} />}
      <SetAsideFold what="unmapped" facts={stream.unmapped} />
      <SetAsideFold what="deadLetters" facts={stream.deadLetters} />
      {reconciliation && (
        <ReconciliationNote
          reconciliation={reconciliation}
          parts={parts}
          now={now}
        />
      )}
    </>
  );
}
