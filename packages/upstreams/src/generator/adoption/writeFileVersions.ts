import type { Commit, FileVersion, Repository } from '../../world/World';
import type {
  RepositoryPlan,
  ServicePlan,
} from '../organisation/OrganisationPlan';
import { languageOf } from './languageOf';
import { serviceFiles } from './manifests';
import type { AdoptionPlan } from './planAdoption';
import { isInUse, type Uptake } from './Uptake';
import { workflowFiles } from './workflowFiles';

export interface WriteFileVersionsOptions {
  seed: number;
  plan: RepositoryPlan;
  adoption: AdoptionPlan;
}

/** A folder, and the files that should be in it at a moment. */
interface Place {
  folder: string;
  filesAt: (moment: number) => Map<string, string>;
  /** What was written last, by path. */
  written: Map<string, string>;
}

function idsWhere(
  uptakes: ReadonlyMap<string, Uptake> | undefined,
  accepts: (uptake: Uptake) => boolean,
): Set<string> {
  const found = [...(uptakes ?? [])].filter(([, uptake]) => accepts(uptake));
  return new Set(found.map(([id]) => id));
}

function chosenAt(
  { adoption }: WriteFileVersionsOptions,
  { name }: ServicePlan,
  moment: number,
) {
  const uptakes = adoption.get(name);
  return {
    used: idsWhere(uptakes, ({ use }) => isInUse(use, moment)),
    rivals: idsWhere(uptakes, ({ rival }) => isInUse(rival, moment)),
  };
}

function placeOfService(
  options: WriteFileVersionsOptions,
  service: ServicePlan,
): Place {
  const { name, folder = '' } = service;
  const language = languageOf(options.seed, service);
  return {
    folder,
    filesAt: moment =>
      serviceFiles({ name, language, ...chosenAt(options, service, moment) }),
    written: new Map(),
  };
}

/** Services that share a repository share its workflows: they are drawn alike. */
function placeOfWorkflows(options: WriteFileVersionsOptions): Place {
  const { hasWorkflows, pipelines, services } = options.plan;
  const deploysByWorkflow = pipelines.some(({ way }) => way === 'workflow');
  return {
    folder: '',
    filesAt: moment =>
      workflowFiles({
        hasWorkflows,
        deploysByWorkflow,
        ...chosenAt(options, services[0], moment),
      }),
    written: new Map(),
  };
}

function touches({ folder }: Place, { files }: Commit): boolean {
  return files.some(file => file.startsWith(folder));
}

/** Brings a place up to date; what it had and should not have is taken away. */
function write(place: Place, commit: Commit): FileVersion[] {
  const { folder, filesAt, written } = place;
  const wanted = filesAt(commit.committedAt);
  const gone = [...written.keys()].filter(path => !wanted.has(path));
  const changed = [...wanted].filter(
    ([path, text]) => written.get(path) !== text,
  );
  for (const path of gone) written.delete(path);
  for (const [path, text] of changed) written.set(path, text);
  return [
    ...gone.map(path => ({ path: folder + path, commit: commit.sha })),
    ...changed.map(([path, text]) => ({
      path: folder + path,
      commit: commit.sha,
      text,
    })),
  ];
}

/** The versions that each commit of a person writes, by its sha. */
function versionsByCommit(
  { commits }: Repository,
  options: WriteFileVersionsOptions,
): Map<string, FileVersion[]> {
  const places = [
    placeOfWorkflows(options),
    ...options.plan.services.map(service => placeOfService(options, service)),
  ];
  const people = commits.filter(({ author }) => author.kind === 'User');
  return new Map(
    people.map(commit => [
      commit.sha,
      places
        .filter(place => touches(place, commit))
        .flatMap(place => write(place, commit)),
    ]),
  );
}

function withPaths<T extends { files: string[] }>(
  thing: T,
  versions: FileVersion[] = [],
): T {
  const files = new Set([...thing.files, ...versions.map(({ path }) => path)]);
  return files.size > thing.files.length
    ? { ...thing, files: [...files] }
    : thing;
}

/**
 * Lets what services take up show in their repository: each change is part of
 * the next commit of a person that touches the service. Commits and their pull
 * requests get the paths added; nothing else changes.
 */
export function writeFileVersions(
  repository: Repository,
  options: WriteFileVersionsOptions,
): Repository {
  const versions = versionsByCommit(repository, options);
  return {
    ...repository,
    commits: repository.commits.map(commit =>
      withPaths(commit, versions.get(commit.sha)),
    ),
    pullRequests: repository.pullRequests.map(pull =>
      withPaths(pull, versions.get(pull.mergeCommitSha ?? '')),
    ),
    fileVersions: [...versions.values()].flat(),
  };
}
