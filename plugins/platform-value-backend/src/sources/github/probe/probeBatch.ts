import {
  SourceError,
  type Partition,
  type ProbeResult,
  type SourceErrorCode,
} from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import type { GithubSelector } from '../assignment/GithubSelector';
import { AnswerTooLarge } from '../client/AnswerTooLarge';
import type { GithubClient } from '../client/GithubClient';
import type { FailedPart } from '../client/sendQuery';
import { remedies } from '../client/remedies';
import { hasWorkflows, placeMarks } from '../evidence/placeMarks';
import { repositoryOfKey } from '../repositoryName';
import { probedParts } from './probedParts';
import { aliasOf, probeQuery, type Probed } from './probeQuery';
import { probedRepository, repositoryMarkers } from './repositoryMarkers';

const whatHappened: Record<SourceErrorCode, string> = {
  throttled: 'could not be looked at, GitHub limits the calls',
  transient: 'could not be looked at this time',
  gone: 'is not there, or can not be seen',
  forbidden: 'may not be read',
  poison: 'could not be understood',
  misconfigured: 'could not be looked at with this credential',
};

/** Partitions probed in one call, with the client for all of them. */
export interface ProbeBatch {
  client: GithubClient;
  partitions: Partition<GithubSelector>[];
  signal: AbortSignal;
}

const probeAnswer = z.record(z.string(), z.unknown());

/**
 * Probes partitions in one call; in halves when GitHub gives up on so many. A
 * repository that can't be read does no harm to the others.
 */
export async function probeBatch(batch: ProbeBatch): Promise<ProbeResult[]> {
  const { client, partitions, signal } = batch;
  const probed = partitions.map(partition => ({
    repository: repositoryOfKey(partition.key),
    parts: probedParts(partition.entities),
  }));
  try {
    const { data, failures } = await client.queryParts({
      ...probeQuery(probed),
      schema: probeAnswer,
      alone: true,
      signal,
    });
    return probed.map((one, index) =>
      resultOf(partitions[index].key, one, {
        seen: data[aliasOf(index)],
        failure: failureAt(failures, aliasOf(index)),
      }),
    );
  } catch (error) {
    const halvable = error instanceof AnswerTooLarge && partitions.length > 1;
    if (!halvable) throw error;
    return probeHalves(batch);
  }
}

async function probeHalves(batch: ProbeBatch): Promise<ProbeResult[]> {
  const { partitions } = batch;
  const middle = Math.ceil(partitions.length / 2);
  const halves = [partitions.slice(0, middle), partitions.slice(middle)];
  const results: ProbeResult[] = [];
  for (const half of halves) {
    results.push(...(await probeBatch({ ...batch, partitions: half })));
  }
  return results;
}

function failureAt(failures: FailedPart[], alias: string) {
  return failures.find(({ path }) => path?.[0] === alias)?.failure;
}

function resultOf(
  partition: string,
  { parts }: Probed,
  { seen, failure }: { seen: unknown; failure: SourceError | undefined },
): ProbeResult {
  if (failure) return { partition, error: about(partition, failure) };
  const repository = probedRepository.safeParse(seen);
  if (!repository.success) return { partition, error: unreadable(partition) };
  const markers = repositoryMarkers(repository.data, parts);
  return hasWorkflows(placeMarks(repository.data, parts.folders))
    ? { partition, markers, expects: { build: '.github/workflows' } }
    : { partition, markers };
}

/** The same failure, naming the repository rather than the call. */
function about(partition: string, failure: SourceError): SourceError {
  const { code, remedy, retryAt } = failure;
  const message = `${partition} ${whatHappened[code]}.`;
  return new SourceError({ code, message, remedy, retryAt });
}

function unreadable(partition: string): SourceError {
  return new SourceError({
    code: 'poison',
    message: `What GitHub says of ${partition} could not be understood.`,
    remedy: remedies.poison,
  });
}
