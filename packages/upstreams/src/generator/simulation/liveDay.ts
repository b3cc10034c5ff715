import { workItemsPerWeek, writeWorkItem } from '../jira/workItems';
import { changeByAgent } from './changeByAgent';
import { changeByPerson } from './changeByPerson';
import { deployHead } from './deployHead';
import { draftRelease } from './deployByTag';
import { day, hour, minute } from './duration';
import { everydayIncident } from './everydayIncident';
import { everydayIssue } from './everydayIssue';
import type { Simulation } from './Simulation';
import { startScheduledBuild } from './startBuild';
import { updateByBot } from './updateByBot';
import { activityOf, isWorkday, momentOfDay, weekdayOf } from './workingTime';

interface Habit {
  activity: (simulation: Simulation) => void;
  /** How often that day. */
  mean: number;
}

/** Repositories have better and worse months. */
function seasonOf({ plan, timeline }: Simulation): number {
  const turns = timeline.now / (170 * day) + plan.season;
  return 1 + 0.35 * Math.sin(2 * Math.PI * turns);
}

/** At so many moments of the working day. */
function follow(simulation: Simulation, { activity, mean }: Habit): void {
  const { random, timeline } = simulation;
  const midnight = timeline.now;
  const count = random.count(mean);
  for (let i = 0; i < count; i++) {
    const time = momentOfDay(random, midnight);
    timeline.at(time, () => activity(simulation));
  }
}

function habitsOf(simulation: Simulation): Habit[] {
  const { plan, timeline } = simulation;
  const workload = activityOf(timeline.now) * seasonOf(simulation);
  const mean = (plan.pullRequestsPerWeek / 5) * workload;
  const hasAgent = (plan.agentSince ?? Infinity) <= timeline.now;
  return [
    { activity: changeByPerson, mean },
    { activity: everydayIssue, mean: mean / 8 },
    { activity: changeByAgent, mean: hasAgent ? mean / 5 : 0 },
    { activity: updateByBot, mean: plan.botPullRequestsPerWeek / 7 },
  ];
}

function meetTrouble(simulation: Simulation): void {
  const { plan, random, timeline } = simulation;
  const mean = (plan.incidentsPerWeek / 7) * plan.services.length;
  const count = random.count(mean);
  for (let i = 0; i < count; i++) {
    timeline.after(random.unit() * day, () => everydayIncident(simulation));
  }
}

/** By the randomness of Jira alone. */
function planWork(simulation: Simulation): void {
  const { plan, jira, timeline } = simulation;
  const midnight = timeline.now;
  const mean = (workItemsPerWeek(plan.team) / 5) * activityOf(midnight);
  for (const service of plan.services) {
    const count = jira.random.count(mean);
    for (let i = 0; i < count; i++) {
      timeline.at(momentOfDay(jira.random, midnight), () =>
        writeWorkItem(simulation, service),
      );
    }
  }
}

function buildOnSchedule(simulation: Simulation): void {
  const { plan, timeline } = simulation;
  const due = plan.scheduled === 'nightly' || weekdayOf(timeline.now) === 1;
  if (due) {
    timeline.after(2 * hour + 17 * minute, () =>
      startScheduledBuild(simulation),
    );
  }
}

function deployInRhythm(simulation: Simulation): void {
  const { pipelines, random, timeline } = simulation;
  if (!isWorkday(timeline.now)) return;
  for (const pipeline of pipelines) {
    const { rhythm, way } = pipeline.plan;
    const due = rhythm === 'daily' || weekdayOf(timeline.now) === 2;
    if (due && rhythm !== 'continuous') {
      const time = momentOfDay(random, timeline.now);
      timeline.at(time, () => deployHead(simulation, pipeline));
    }
    if (way === 'release' && random.chance(0.01)) {
      timeline.after(10 * hour, () => draftRelease(simulation));
    }
  }
}

/** Plans a day at its midnight, then the next; everything later follows from what happens. */
export function liveDay(simulation: Simulation): void {
  for (const habit of habitsOf(simulation)) follow(simulation, habit);
  meetTrouble(simulation);
  planWork(simulation);
  buildOnSchedule(simulation);
  deployInRhythm(simulation);
  simulation.timeline.after(day, () => liveDay(simulation));
}
