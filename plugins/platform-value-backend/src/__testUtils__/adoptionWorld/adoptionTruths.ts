import {
  adoptionMetricsTruth,
  adoptionRetentionTruth,
  type Share,
} from 'platform-value-upstreams';
import type { AskedScope } from './AskedScope';
import { deploymentShareTruth } from './deploymentShareTruth';
import type { Truth, Truths, TruthQuestion } from './Truth';

const isOfTeams = ['platform', 'domain', 'organisation'];

/** What adoption metrics that are shares at a moment have to be for a scope. */
export function adoptionTruths(
  question: TruthQuestion,
  scope: AskedScope,
): Truths {
  const { organisation, end: at } = question;
  const shares = adoptionMetricsTruth(organisation, {
    ...{ scope: scope.truth, at },
  });
  const adopted = shares['capability-adoption'];
  return {
    'capability-adoption': {
      ...ofShare(adopted),
      companions: { adopted: countOf(adopted) },
    },
    'parallel-running': ofShare(shares['parallel-running']),
    ...(isOfTeams.includes(scope.type) && teamTruths(question, scope, shares)),
    ...(scope.type === 'platform' && retentionTruths(question, scope)),
  };
}

function teamTruths(
  question: TruthQuestion,
  scope: AskedScope,
  shares: ReturnType<typeof adoptionMetricsTruth>,
): Truths {
  const rate = shares['adoption-rate'];
  const voluntary = shares['voluntary-adoption-rate'];
  const mandated = shares['mandated-share'];
  const unforced = { ...rate, k: rate.k - voluntary.k - mandated.k };
  return {
    'adoption-rate': {
      ...ofShare(rate),
      companions: {
        voluntary: countOf(voluntary),
        unforced: countOf(unforced),
        mandated: countOf(mandated),
        services: shareOf(shares.services),
        deployments: shareOf(deploymentShareTruth(question, scope)),
      },
    },
    'voluntary-adoption-rate': {
      ...ofShare(voluntary),
      companions: {
        voluntary: countOf(voluntary),
        'choice-coverage': shareOf(shares['choice-coverage']),
        'mandated-share': shareOf(mandated),
      },
    },
  };
}

/** The third month stands for all, and each stands beside it. */
function retentionTruths(
  { organisation, end: at, timeZone }: TruthQuestion,
  { asked: { ref: platform } }: AskedScope,
): Truths {
  const cells = adoptionRetentionTruth(organisation, {
    ...{ platform, at, timeZone },
  });
  const ofMonth = (month: number) => {
    const own = cells.filter(cell => cell.month === month);
    const k = own.reduce((sum, cell) => sum + cell.k, 0);
    const n = own.reduce((sum, cell) => sum + cell.n, 0);
    return { k, n, unknown: 0, ...(n > 0 && { value: k / n }) };
  };
  const third = ofMonth(3);
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return {
    'adoption-retention': {
      value: third.n < 3 ? undefined : third.value,
      sampleSize: third.n,
      companions: Object.fromEntries(
        months.map(month => [`month-${month}`, shareOf(ofMonth(month))]),
      ),
    },
  };
}

/** A share as a reading: of what nobody can say nothing is in it. */
export function ofShare({ value, n }: Share): Truth {
  return { value, sampleSize: n };
}

function countOf({ k, n }: Share) {
  return { value: k, sampleSize: n };
}

function shareOf({ value, n }: Share) {
  return value === undefined ? undefined : { value, sampleSize: n };
}
