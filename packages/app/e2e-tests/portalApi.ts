import type { Page } from '@playwright/test';

/** What the tests read of a reading. */
export interface ReadingAnswer {
  metricId: string;
  state: string;
  unit: string;
  value?: number;
  remedy?: string;
}

/** What the tests read of a scorecard. */
export interface ScorecardAnswer {
  period: { start: string; end: string };
  timeZone: string;
  categories: { lead?: string; readings: ReadingAnswer[] }[];
}

/** What the tests read of evidence. */
export interface EvidenceAnswer {
  total: number;
  rows: { id: string; at: string; url?: string }[];
  ownerExclusions: { id: string; reason: string }[];
}

const root = '/api/platform-value/v1';

/** The API of the portal, asked as the guest, past the page. */
export async function portalApi({ request }: Pick<Page, 'request'>) {
  const signedIn = await request.get('/api/auth/guest/refresh', {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { token } = (await signedIn.json()).backstageIdentity;
  const headers = { authorization: `Bearer ${token}` };
  return {
    async read<T>(path: string, query?: Record<string, string>): Promise<T> {
      const answer = await request.get(`${root}${path}`, {
        headers,
        params: query,
      });
      if (!answer.ok()) {
        throw new Error(`${path} answers ${answer.status()}`);
      }
      return answer.json();
    },
    async remove(path: string): Promise<void> {
      await request.delete(`${root}${path}`, { headers });
    },
  };
}

/** The readings of a scorecard, whatever their category. */
export function readingsOf(scorecard: ScorecardAnswer): ReadingAnswer[] {
  return scorecard.categories.flatMap(({ readings }) => readings);
}
