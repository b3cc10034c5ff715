import type { GeneratedWorld, HiddenCause } from '../generator/GeneratedWorld';
import { factsOf } from './Facts';
import type { Incident } from './Incident';
import {
  incidentLinksOf,
  type IncidentLink,
  type LinkMethod,
} from './incidentLinksOf';

/** How well inferred links meet the hidden causes. */
export interface LinkAccuracy {
  /** Right links / links. */
  precision: number;
  /** Right links / hidden causes. */
  recall: number;
  links: number;
  causes: number;
}

interface JudgedLink extends IncidentLink {
  isRight: boolean;
}

function judge(link: IncidentLink, cause: HiddenCause | undefined): JudgedLink {
  const { at, sha } = link.deployment;
  const { deployment } = cause ?? {};
  return { ...link, isRight: deployment?.at === at && deployment.sha === sha };
}

function isCauseOf({ issue, jira }: HiddenCause, incident: Incident): boolean {
  return issue === undefined
    ? jira === incident.jira
    : issue === incident.issue;
}

function judgedLinksOf(world: GeneratedWorld, entity: string): JudgedLink[] {
  const facts = factsOf(world, entity);
  if (!facts) return [];
  const { owner, name } = facts.subject.repository;
  const causes = world.causes.filter(
    ({ repository }) => repository === `${owner}/${name}`,
  );
  return incidentLinksOf(facts).map(link =>
    judge(
      link,
      causes.find(cause => isCauseOf(cause, link.incident)),
    ),
  );
}

function accuracyOf(links: JudgedLink[], causes: number): LinkAccuracy {
  const right = links.filter(({ isRight }) => isRight).length;
  return {
    precision: right / links.length,
    recall: right / causes,
    links: links.length,
    causes,
  };
}

/**
 * Precision and recall of the defined linking rules against what really caused
 * the incidents of a generated world, for the given methods together. Not a
 * number where there are no links or no causes.
 */
export function linkAccuracy(
  world: GeneratedWorld,
  methods: LinkMethod[] = ['named', 'revert', 'rollback', 'proximity'],
): LinkAccuracy {
  const links = world.catalog
    .filter(({ kind }) => kind === 'Component')
    .flatMap(({ metadata }) => judgedLinksOf(world, metadata.name))
    .filter(({ method }) => methods.includes(method));
  return accuracyOf(links, world.causes.length);
}
