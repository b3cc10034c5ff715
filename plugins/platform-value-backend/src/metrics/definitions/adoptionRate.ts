import type { Companion } from 'backstage-plugin-platform-value-common';
import {
  defineSnapshot,
  type Standing,
} from 'backstage-plugin-platform-value-node';
import { countCompanion, shareCompanion } from '../adoption/countCompanion';
import { deploymentShare } from '../adoption/deploymentShare';
import { servicesOf } from '../adoption/servicesOf';
import { teamSample } from '../adoption/teamSample';
import { teamsOf, type TeamAdoption } from '../adoption/teamsOf';

export const adoptionRate = defineSnapshot({
  id: 'adoption-rate',
  title: 'Teams that adopted',
  question: 'How many teams use what is offered to them?',
  description:
    'The share of eligible teams that have adopted at the end of the period. A team is eligible while it owns an entity to which a capability applies, and has adopted when one of its entities has, in the way of its earliest use. Beside it stand the share of services and the share of the deployments of the period that they made, since a large team with one small service would count as much as any.',
  category: 'adoption',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 1, of: 'eligible team' },
  lead: false,
  version: 1,
  formula: 'teams that adopted ÷ eligible teams, at the end of the period',
  scopes: ['platform', 'domain', 'organisation'],
  needs: ['evidence'],
  figure: 'complete-share',
  samples: standing =>
    teamsOf(standing).map(team => teamSample(team, team.stands === 'adopted')),
  companions: standing => [
    ...classCounts(teamsOf(standing)),
    ...serviceShares(standing),
  ],
  remedy:
    'No team owns anything to which a capability applies. To whom it applies stands in the definitions document, which the annotation platform-value.io/definitions names.',
});

const classes = [
  ['voluntary', 'Teams by choice'],
  ['unforced', 'Teams without another choice'],
  ['mandated', 'Teams by mandate'],
] as const;

function classCounts(teams: TeamAdoption[]): Companion[] {
  const known = teams.filter(({ stands }) => stands !== 'unknown').length;
  return classes.map(([id, title]) => {
    const own = teams.filter(team => team.earliest?.class === id).length;
    return countCompanion({ id, title }, own, known);
  });
}

function serviceShares(standing: Standing): Companion[] {
  const services = servicesOf(standing);
  const { adopted, others } = services;
  return [
    ...shareCompanion(
      { id: 'services', title: 'Share of services' },
      adopted.size,
      adopted.size + others.size,
    ),
    ...deploymentShare(standing, services),
  ];
}
