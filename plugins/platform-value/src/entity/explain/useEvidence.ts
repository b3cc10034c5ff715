import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Evidence,
  EvidenceRow,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import {
  platformValueApiRef,
  type FigureRequest,
} from '../../api/platformValueApi';
import { useLoaded, type Loaded } from '../../load/useLoaded';

const pageSize = 25;

/** The rows read so far, and how to read on. */
export interface EvidencePages {
  /** Of the first page: formula, exclusions and totals. */
  evidence: Evidence;
  rows: EvidenceRow[];
  /** Absent when all rows are there. */
  loadMore?: () => Promise<void>;
  /** Why the last page could not be read. */
  moreError?: unknown;
}

interface FurtherPages {
  /** The first page they go on from; others are dropped. */
  first: Evidence;
  pages: Evidence[];
  error?: unknown;
}

/** The rows behind a figure, page by page. */
export function useEvidence(request: FigureRequest): Loaded<EvidencePages> {
  const api = useApi(platformValueApiRef);
  const [further, setFurther] = useState<FurtherPages>();
  const loaded = useLoaded(
    () => api.readEvidence({ ...request, limit: pageSize }),
    JSON.stringify(request),
  );
  if (loaded.status !== 'ready') {
    return loaded;
  }
  const first = loaded.value;
  const pages = further?.first === first ? further.pages : [];
  const cursor = (pages.at(-1) ?? first).nextCursor;

  const loadMore = async () => {
    try {
      const page = await api.readEvidence({
        ...request,
        limit: pageSize,
        cursor,
      });
      setFurther({ first, pages: [...pages, page] });
    } catch (error) {
      setFurther({ first, pages, error });
    }
  };
  const value: EvidencePages = {
    evidence: first,
    rows: [first, ...pages].flatMap(page => page.rows),
    loadMore: cursor === undefined ? undefined : loadMore,
    moreError: further?.first === first ? further.error : undefined,
  };
  return { ...loaded, value };
}
