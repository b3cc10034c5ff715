import type { WindowMetric } from 'backstage-plugin-platform-value-node';

type Benchmark = NonNullable<WindowMetric['benchmark']>;

const edition = 'DORA Quick Check 2025';
const hoursPerMonth = 730.5;
const monthsPerWeek = 168 / hoursPerMonth;

/**
 * The DORA Quick Check of 2025 (dora.dev, CC-BY-4.0): six answers from left to
 * right score 0, 2, … 10, a percentage scores 10 less a tenth of itself. The
 * means are those of its industry data, all industries. A month is a twelfth
 * of 365.25 days.
 */
export const quickCheck2025 = {
  /**
   * Deployments per week; answers part at one in six months, a month, a week,
   * a day and an hour.
   */
  deploymentFrequency: {
    edition,
    mean: 4.8,
    score: perWeek =>
      scoreOf(perWeek, [monthsPerWeek / 6, monthsPerWeek, 1, 7, 168]),
  },
  /** Hours. */
  leadTime: { edition, mean: 5.5, score: scoreOfHours },
  /** Hours. */
  recoveryTime: { edition, mean: 7.4, score: scoreOfHours },
  /** 0 … 1 */
  changeFailure: { edition, mean: 8.1, score: scoreOfRatio },
  /** 0 … 1 */
  rework: { edition, mean: 7.8, score: scoreOfRatio },
} satisfies Record<string, Benchmark>;

/** Answers part at an hour, a day, a week, a month and six months. */
function scoreOfHours(hours: number): number {
  return 10 - scoreOf(hours, [1, 24, 168, hoursPerMonth, 6 * hoursPerMonth]);
}

function scoreOfRatio(ratio: number): number {
  return 10 - 10 * ratio;
}

/** Two points for each bound that is reached. */
function scoreOf(value: number, bounds: readonly number[]): number {
  return 2 * bounds.filter(bound => value >= bound).length;
}
