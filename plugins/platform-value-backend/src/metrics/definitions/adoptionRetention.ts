import { defineSnapshot } from 'backstage-plugin-platform-value-node';
import { shareCompanion } from '../adoption/countCompanion';
import { monthsAfter, retentionCells } from '../adoption/retentionCells';

/** The month that the figure is of: a quarter after a team began. */
const shownMonth = 3;

export const adoptionRetention = defineSnapshot({
  id: 'adoption-retention',
  title: 'Teams that stay',
  question: 'Do teams that began to use it still do?',
  description:
    'Of the teams that began to use the platform, the share that still used it in the third calendar month after the month in which they began; the months one to twelve stand beside it. A month counts for the teams for which it has ended. A team uses the platform while one of the entities that it owns uses any of its capabilities.',
  category: 'adoption',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 3, of: 'teams' },
  lead: false,
  version: 1,
  formula:
    'teams active in the third month after they began ÷ teams for which that month has ended',
  scopes: ['platform'],
  needs: ['evidence'],
  figure: 'complete-share',
  samples: standing =>
    retentionCells(standing)
      .filter(({ month }) => month === shownMonth)
      .map(({ team, since, isActive, month }) => ({
        subject: team,
        what: `month ${month}`,
        role: isActive ? 'numerator' : 'denominator',
        since,
      })),
  companions: standing => {
    const cells = retentionCells(standing);
    return Array.from({ length: monthsAfter }, (_, index) => index + 1).flatMap(
      month => {
        const own = cells.filter(cell => cell.month === month);
        const words = { id: `month-${month}`, title: `After ${month} months` };
        const active = own.filter(({ isActive }) => isActive).length;
        return shareCompanion(words, active, own.length);
      },
    );
  },
  remedy:
    'No team has used it for long enough: the figure is of the third month after a team began. What shows a use stands in the definitions document, which the annotation platform-value.io/definitions names.',
  parameters: { month: shownMonth },
});
