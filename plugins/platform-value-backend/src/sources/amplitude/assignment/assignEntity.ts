import { createHash } from 'node:crypto';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { annotations } from 'backstage-plugin-platform-value-common';
import type {
  Assignment,
  AssignmentProblem,
} from 'backstage-plugin-platform-value-node';
import type { AmplitudeSettings } from '../amplitudeConfig';
import type { AmplitudeSelector } from './AmplitudeSelector';
import { partitionKeyOf, shardOf } from './partitionKey';

/** What an entity asks of Amplitude, and what is wrong with its annotation. */
export function assignEntity(
  entity: Entity,
  settings: AmplitudeSettings,
): {
  assignment?: Assignment<AmplitudeSelector>;
  problems: AssignmentProblem[];
} {
  const written = entity.metadata.annotations?.[annotations.amplitudeFilter];
  if (written === undefined) return { problems: [] };
  const filter = parseFilter(written);
  if (!filter) return { problems: [problemOf(entity, written)] };
  return { assignment: assignmentTo(filter, settings), problems: [] };
}

function assignmentTo(
  { property, value }: { property: string; value: string },
  settings: AmplitudeSettings,
): Assignment<AmplitudeSelector> {
  const { shards } = settings;
  const because = `annotation ${annotations.amplitudeFilter}`;
  return {
    partition: partitionKeyOf({
      property,
      shard: shardOf(value, shards),
      shards,
    }),
    selector: { value, asked: askedOf(settings) },
    expects: { usage: because, retention: because },
  };
}

/** `property=value`; the value may hold an equals sign itself. */
function parseFilter(text: string) {
  const [, property, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  const parts = { property: property?.trim(), value: value?.trim() };
  return parts.property && parts.value ? parts : undefined;
}

/** What stored figures depend on, beside the entity's own value. */
function askedOf(settings: AmplitudeSettings): string {
  const { baseUrl, apiKey, timeZone, weekStartsOn, measures } = settings;
  const { days, method, of } = settings.retention;
  const asked = { baseUrl, apiKey, timeZone, weekStartsOn, measures };
  return createHash('sha256')
    .update(JSON.stringify({ ...asked, days, method, of }))
    .digest('hex')
    .slice(0, 12);
}

function problemOf(entity: Entity, written: string): AssignmentProblem {
  return {
    code: 'unreadable-amplitude-filter',
    message: `${stringifyEntityRef(
      entity,
    )}: '${written}' is no property=value.`,
    remedy: `Write ${annotations.amplitudeFilter}: service=${entity.metadata.name}, with the event property that names the service.`,
  };
}
