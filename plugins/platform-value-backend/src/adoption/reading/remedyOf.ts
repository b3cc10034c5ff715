import type { Channel } from '../history/AdoptionHistory';

function remedyOfChannel(channel: Channel): string {
  switch (channel) {
    case 'evidence':
      return 'Name its repository by the annotation github.com/project-slug, and see in Data health that its evidence is collected.';
    case 'usage':
      return 'Name its events by the annotation platform-value.io/amplitude-filter, and see in Data health that its usage is collected.';
    default:
      return `Have the platform push the ${channel}; see how in the documentation of pushed signals.`;
  }
}

/** What to do so that an adoption can be seen. */
export function remedyOf(channels: readonly Channel[]): string | undefined {
  return channels.length ? channels.map(remedyOfChannel).join(' ') : undefined;
}
