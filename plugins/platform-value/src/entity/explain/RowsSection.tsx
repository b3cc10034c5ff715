import { useApi } from '@backstage/frontend-plugin-api';
import { styled } from '@mui/material/styles';
import type {
  Evidence,
  NewExclusion,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import {
  platformValueApiRef,
  type FigureRequest,
} from '../../api/platformValueApi';
import { saveBlob } from '../../download/saveBlob';
import { useFormat } from '../../format/useFormat';
import { LoadFailed } from '../../load/LoadFailed';
import { SecondaryText } from '../../theme/Text';
import type { Figure } from '../Figure';
import { EvidenceTable } from './EvidenceTable';
import { Section } from './Section';
import type { EvidencePages } from './useEvidence';

const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });

const eachIsOne = ['per-week', 'count', 'ratio'];

function useDownload(request: FigureRequest, scope: string) {
  const api = useApi(platformValueApiRef);
  const [error, setError] = useState<unknown>();
  const download = async () => {
    try {
      setError(undefined);
      const csv = await api.exportEvidence(request);
      saveBlob(csv, `${scope} ${request.metricId}.csv`);
    } catch (failure) {
      setError(failure);
    }
  };
  return { download, error };
}

function isCollected({ reading }: Figure): boolean {
  return reading.state !== 'not-collected';
}

function useTitle({ total }: Evidence): string {
  const { t, format } = useFormat();
  return total === 0
    ? t('explain.rows.titleNone')
    : t('explain.rows.title', { count: total, number: format.count(total) });
}

function RowNotes({
  evidence,
  figure,
}: {
  evidence: Evidence;
  figure: Figure;
}) {
  const { t, format } = useFormat();
  const { total, hidden } = evidence;
  const why = isCollected(figure) ? 'none' : 'notCollected';
  return (
    <>
      {total === 0 && <SecondaryText>{t(`explain.rows.${why}`)}</SecondaryText>}
      {hidden > 0 && (
        <SecondaryText>
          {t('explain.rows.hidden', {
            count: hidden,
            number: format.count(hidden),
          })}
        </SecondaryText>
      )}
    </>
  );
}

/** The rows behind a figure, a page at a time, and all of them as CSV. */
export function RowsSection(props: {
  request: FigureRequest;
  pages: EvidencePages;
  figure: Figure;
  scorecard: Scorecard;
  onSave(exclusion: NewExclusion): Promise<void>;
}) {
  const { request, pages, figure, scorecard, onSave } = props;
  const { evidence, rows, loadMore, moreError } = pages;
  const { t } = useFormat();
  const { download, error } = useDownload(request, scorecard.scope.title);
  const { unit, currency } = figure.reading;
  const display = {
    unit,
    currency,
    timeZone: evidence.timeZone,
    showsEntity: scorecard.scope.type !== 'entity',
    showsValue: !eachIsOne.includes(unit),
  };
  return (
    <Section title={useTitle(evidence)}>
      <RowNotes evidence={evidence} figure={figure} />
      {rows.length > 0 && (
        <EvidenceTable
          {...{ rows, display, onSave }}
          mayExclude={evidence.mayExclude}
        />
      )}
      {moreError !== undefined && loadMore && (
        <LoadFailed error={moreError} onRetry={loadMore} />
      )}
      {error !== undefined && <LoadFailed error={error} onRetry={download} />}
      <Actions>
        {loadMore && (
          <ActionButton variant="outlined" onClick={loadMore}>
            {t('explain.rows.more')}
          </ActionButton>
        )}
        <ActionButton onClick={download}>
          {t('explain.rows.download')}
        </ActionButton>
      </Actions>
    </Section>
  );
}
