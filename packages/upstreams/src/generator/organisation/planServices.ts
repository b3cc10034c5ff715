import type { ServicePlan, TeamPlan } from './OrganisationPlan';
import { monorepo, platforms, teams } from './teams';

const labelled = 'label:incident';
const teamsWithIncidentsInJira = ['payments', 'shipping', 'billing'];

/** Some teams are called by Jira, the others by an issue on GitHub. */
function incidentsOf(team: string): string {
  return teamsWithIncidentsInJira.includes(team) ? 'jira' : labelled;
}

/** Deals services to teams in turn, until each team's share of 60 is full, then again. */
function dealTeams(count: number): TeamPlan[] {
  const most = Math.max(...teams.map(team => team.share));
  const rounds = Array.from({ length: most }, (_, round) =>
    teams.filter(team => team.share > round),
  ).flat();
  return Array.from({ length: count }, (_, i) => rounds[i % rounds.length]);
}

function nameOf(team: TeamPlan, index: number): string {
  const names = team.serviceNames;
  const generation = Math.floor(index / names.length) + 1;
  const name = names[index % names.length];
  return generation === 1 ? name : `${name}-${generation}`;
}

function titleOf(name: string): string {
  const words = name.replace(/-/g, ' ');
  return words[0].toUpperCase() + words.slice(1);
}

const declared: Record<TeamPlan['way'], string | undefined> = {
  deployment: 'deployment',
  workflow: 'workflow:deploy.yml',
  release: 'release',
  tag: 'tag:v*',
  push: 'push',
  'out-of-sight': undefined,
};

/** Where its code is and how it deploys; the first of a team in the monorepo has an environment of its own. */
function placeOf(team: TeamPlan, name: string, index: number) {
  if (team.name === 'research' && index % 2 === 0) return {};
  const members = Object.entries(monorepo.members);
  const shared = members.some(([own, n]) => own === team.name && index < n);
  const incidents = incidentsOf(team.name);
  if (!shared) {
    return { repository: name, deployments: declared[team.way], incidents };
  }
  return {
    repository: monorepo.name,
    folder: `services/${name}/`,
    deployments: index === 0 ? `deployment:production-${name}` : 'deployment',
    incidents,
  };
}

function planService(team: TeamPlan, index: number): ServicePlan {
  const name = nameOf(team, index);
  const title = titleOf(name);
  return {
    name,
    title,
    description: `${title} of ${team.title.toLowerCase()}`,
    team: team.name,
    system: team.system,
    type: 'service',
    lifecycle: team.name === 'research' ? 'experimental' : 'production',
    ...placeOf(team, name, index),
  };
}

function planPlatforms(): ServicePlan[] {
  return platforms.map(platform => ({
    ...platform,
    description: `${platform.title} for all teams`,
    type: 'platform',
    lifecycle: 'production',
    repository: platform.name,
    deployments: 'deployment',
    incidents: labelled,
  }));
}

/** That many services, dealt to the teams, and the internal platforms beside them. */
export function planServices(count: number): ServicePlan[] {
  const owned = new Map<string, number>();
  const services = dealTeams(count).map(team => {
    const index = owned.get(team.name) ?? 0;
    owned.set(team.name, index + 1);
    return planService(team, index);
  });
  return [...services, ...planPlatforms()];
}
