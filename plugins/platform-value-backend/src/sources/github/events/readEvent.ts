import type {
  EventHint,
  SourceEvent,
} from 'backstage-plugin-platform-value-node';
import { partitionKeyOf } from '../repositoryName';
import { movedStreams } from './movedStreams';
import { webhookBody, type WebhookBody } from './webhookBody';

/**
 * What a webhook of GitHub says has moved; undefined when that is nothing we
 * keep, or the event is of a kind we do not know.
 *
 * @param options - `hosts`: the hosts that are set up in `integrations.github`
 */
export function readEvent(
  { payload, metadata }: SourceEvent,
  options: { hosts: string[] },
): EventHint | undefined {
  const event = only(metadata['x-github-event']);
  const body = webhookBody.safeParse(payload);
  if (event === undefined || !body.success) return undefined;
  const moved = movedStreams(event, body.data);
  if (!moved) return undefined;
  const deliveryId = only(metadata['x-github-delivery']);
  const streams = moved === 'everything' ? {} : { streams: moved };
  return {
    ...(deliveryId && { deliveryId }),
    partitions: keysOf(body.data, options.hosts).map(key => ({
      key,
      ...streams,
    })),
  };
}

function only(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** Of a repository that was renamed or moved, both names are asked for. */
function keysOf(
  { repository, changes }: WebhookBody,
  hosts: string[],
): string[] {
  const host = hostOf(repository.html_url, hosts);
  const [owner = '', name = ''] = repository.full_name.split('/');
  const from = changes?.owner?.from;
  const before = {
    owner: from?.organization?.login ?? from?.user?.login ?? owner,
    name: changes?.repository?.name?.from ?? name,
  };
  const keys = [{ owner, name }, before].map(one =>
    partitionKeyOf({ host, ...one }),
  );
  return [...new Set(keys)];
}

function hostOf(address: string, hosts: string[]): string {
  const host = URL.canParse(address) ? new URL(address).host : '';
  if (hosts.includes(host)) return host;
  return hosts.length === 1 ? hosts[0] : 'github.com';
}
