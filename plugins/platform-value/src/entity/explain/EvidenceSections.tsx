import Skeleton from '@mui/material/Skeleton';
import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import type { FigureRequest } from '../../api/platformValueApi';
import { useFormat } from '../../format/useFormat';
import { LoadFailed } from '../../load/LoadFailed';
import type { Loaded } from '../../load/useLoaded';
import type { Figure } from '../Figure';
import { ExclusionSection } from './ExclusionSection';
import { RowsSection } from './RowsSection';
import type { EvidencePages } from './useEvidence';
import { useExclusions } from './useExclusions';

interface EvidenceSectionsProps {
  request: FigureRequest;
  figure: Figure;
  scorecard: Scorecard;
  onRowsChange(): void;
}

function ReadyEvidence(
  props: EvidenceSectionsProps & {
    pages: EvidencePages;
    reload(): Promise<void>;
  },
) {
  const { request, figure, scorecard, pages, reload, onRowsChange } = props;
  const [error, setError] = useState<{ id: string; cause: unknown }>();
  const { exclude, takeBack } = useExclusions(request, async () => {
    await reload();
    onRowsChange();
  });
  const tryTakeBack = async (id: string) => {
    setError(undefined);
    await takeBack(id).catch((cause: unknown) => setError({ id, cause }));
  };
  return (
    <>
      <ExclusionSection evidence={pages.evidence} onTakeBack={tryTakeBack} />
      {error && (
        <LoadFailed error={error.cause} onRetry={() => tryTakeBack(error.id)} />
      )}
      <RowsSection
        {...{ request, pages, figure, scorecard }}
        onSave={exclude}
      />
    </>
  );
}

/** What was left out and what is in, in the states loading takes. */
export function EvidenceSections(
  props: EvidenceSectionsProps & { loaded: Loaded<EvidencePages> },
) {
  const { loaded, ...rest } = props;
  const { t } = useFormat();
  switch (loaded.status) {
    case 'loading':
      return (
        <div
          role="status"
          aria-label={t('explain.loading', { title: rest.figure.metric.title })}
        >
          <Skeleton variant="rounded" animation={false} height={320} />
        </div>
      );
    case 'failed':
      return <LoadFailed error={loaded.error} onRetry={loaded.retry} />;
    default:
      return (
        <ReadyEvidence {...rest} pages={loaded.value} reload={loaded.reload} />
      );
  }
}
