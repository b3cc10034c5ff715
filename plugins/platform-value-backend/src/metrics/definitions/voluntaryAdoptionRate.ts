import type { Companion } from 'backstage-plugin-platform-value-common';
import { defineSnapshot } from 'backstage-plugin-platform-value-node';
import { countCompanion, shareCompanion } from '../adoption/countCompanion';
import { teamSample } from '../adoption/teamSample';
import { teamsOf, type TeamAdoption } from '../adoption/teamsOf';

export const voluntaryAdoptionRate = defineSnapshot({
  id: 'voluntary-adoption-rate',
  title: 'Teams by choice',
  question: 'How many teams use it although they need not?',
  description:
    'The share of eligible teams that adopted by choice: while an alternative was allowed, and before any mandate was announced. What is decreed later changes nothing. Where no alternative is allowed the use of it says little about how good it is, so the share of teams that have a choice stands beside it, and the share that were told to.',
  category: 'adoption',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 1, of: 'eligible team' },
  lead: false,
  version: 1,
  formula:
    'teams that adopted by choice ÷ eligible teams, at the end of the period',
  scopes: ['platform', 'domain', 'organisation'],
  needs: ['evidence'],
  figure: 'complete-share',
  samples: standing =>
    teamsOf(standing).map(team => teamSample(team, isVoluntary(team))),
  companions: standing => {
    const teams = teamsOf(standing).filter(each => each.stands !== 'unknown');
    const words = { id: 'voluntary', title: 'Teams by choice' };
    const count = teams.filter(isVoluntary).length;
    return [
      countCompanion(words, count, teams.length),
      ...choiceCoverage(teams),
      ...mandatedShare(teams),
    ];
  },
  remedy:
    'No team owns anything to which a capability applies. To whom it applies stands in the definitions document, which the annotation platform-value.io/definitions names.',
});

function isVoluntary({ earliest }: TeamAdoption): boolean {
  return earliest?.class === 'voluntary';
}

function choiceCoverage(teams: TeamAdoption[]): Companion[] {
  if (teams.some(({ hasChoice }) => hasChoice === undefined)) return [];
  return shareCompanion(
    { id: 'choice-coverage', title: 'Teams with a choice' },
    teams.filter(({ hasChoice }) => hasChoice).length,
    teams.length,
  );
}

function mandatedShare(teams: TeamAdoption[]): Companion[] {
  return shareCompanion(
    { id: 'mandated-share', title: 'Teams by mandate' },
    teams.filter(({ earliest }) => earliest?.class === 'mandated').length,
    teams.length,
  );
}
