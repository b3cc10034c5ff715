import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { readRecordedWorld } from '../recorded/readRecordedWorld';
import { efficiencyTruth } from './efficiencyTruth';

/** Real histories are not part of the repository; they lie beside it where there are any. */
const folder = join(__dirname, '../../../../../shared/recorded');
const isThere = existsSync(join(folder, 'histories'));
const suite = isThere ? describe : describe.skip;
const reason = isThere ? '' : ' (skipped: there is no ../shared/recorded)';

interface RecordedCommit {
  sha: string;
  authoredAt: string;
  pullRequest: number | null;
  author: string;
}

interface RecordedHistory {
  since: string;
  repository: string;
  commits: RecordedCommit[];
  tags: { sha: string; createdAt: string }[];
}

function deploymentsOf({ commits, tags }: RecordedHistory): [number, number][] {
  return commits.flatMap(({ sha }, position) => {
    const times = tags
      .filter(tag => tag.sha === sha)
      .map(tag => Date.parse(tag.createdAt));
    return times.length === 0
      ? []
      : [[position, Math.min(...times)] as [number, number]];
  });
}

/** Positions count back from the newest: a lower one contains a higher one. */
function leadHours(history: RecordedHistory): number[] {
  const deployments = deploymentsOf(history);
  const first = new Map<number, number>();
  const merges = new Map<number, RecordedCommit & { position: number }>();
  history.commits.forEach((commit, position) => {
    if (!commit.pullRequest) return;
    const authored = Date.parse(commit.authoredAt);
    first.set(
      commit.pullRequest,
      Math.min(authored, first.get(commit.pullRequest) ?? authored),
    );
    if (!merges.has(commit.pullRequest))
      merges.set(commit.pullRequest, { ...commit, position });
  });
  return [...merges].flatMap(([number, { position, author }]) => {
    const times = deployments
      .filter(([deployed]) => deployed <= position)
      .map(([, time]) => time);
    return author === 'bot' || times.length === 0
      ? []
      : [(Math.min(...times) - first.get(number)!) / 3_600_000];
  });
}

/** 0 of none. */
function middle(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

suite(`the truth of recorded histories${reason}`, () => {
  const host = '127.0.0.1:4010';
  const world = isThere ? readRecordedWorld({ folder, host }) : undefined;
  const files = isThere ? readdirSync(join(folder, 'histories')) : ['none'];

  it.each(files)('of %s equals a short computation from the file', file => {
    const text = readFileSync(join(folder, 'histories', file), 'utf8');
    const history: RecordedHistory = JSON.parse(text);
    const component = world!.catalog.find(
      ({ metadata }) => metadata.title === history.repository,
    )!;
    const truth = efficiencyTruth({
      world: world!,
      entity: component.metadata.name,
      start: 0,
      end: world!.end,
    });
    const weeks =
      (world!.end - Date.parse(history.since)) / (7 * 24 * 3_600_000);
    const leads = leadHours(history);
    expect(truth['deployment-frequency'].value).toBeCloseTo(
      deploymentsOf(history).length / weeks,
      9,
    );
    expect(truth['change-lead-time'].sampleSize).toBe(leads.length);
    expect(truth['change-lead-time'].value ?? 0).toBeCloseTo(middle(leads), 9);
  });

  it('measures zero deployments where a history has no tags', () => {
    const untagged = world!.repositories.filter(
      ({ tags, hasWorkflows }) => tags.length === 0 && !hasWorkflows,
    );
    expect(untagged).toHaveLength(1);
    const truth = efficiencyTruth({
      world: world!,
      entity: untagged[0].name,
      start: world!.end - 90 * 24 * 3_600_000,
      end: world!.end,
    });
    expect(truth['deployment-frequency']).toEqual({ value: 0, sampleSize: 0 });
  });

  it('gives every thing of the world an id of its own', () => {
    const ids = world!.repositories.flatMap(repository => [
      repository.id,
      ...repository.pullRequests.map(({ id }) => id),
      ...repository.deployments.flatMap(({ id, statuses }) => [
        id,
        statuses[0].id,
      ]),
      ...repository.workflowRuns.map(({ id }) => id),
      ...repository.issues.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
