import { Ticket } from '../../lookup/RepositoryLookup';
import { filterTimeline, Timeline } from '../../lookup/timeline';
import { timestamp, timestampOrNull } from '../../timestamp';
import { connect, PageArguments } from '../connection';
import { Fields, resourcePath } from '../defineType';
import { Part, repositoryPart } from '../parts';
import { notOffered } from '../problems';
import { Direction, listSequence, timelineSequence } from '../sequence';
import { actorObject } from './actor';
import { labelObject } from './label';

/** The `IssueOrder` of GitHub's schema; it orders pull requests too. */
export interface TicketOrder {
  field: 'COMMENTS' | 'CREATED_AT' | 'UPDATED_AT';
  direction: Direction;
}

interface LabelsArguments extends PageArguments {
  /** The schema gives it a default; labels come in the order they stand. */
  orderBy?: unknown;
}

/** The fields that issues and pull requests have in common. */
export const ticketFields: Fields<Part<Ticket>> = {
  fullDatabaseId: ({ data }) => String(data.id),
  number: ({ data }) => data.number,
  title: ({ data }) => data.title,
  body: ({ data }) => data.body,
  bodyText: ({ data }) => data.body,
  createdAt: ({ data }) => timestamp(data.createdAt),
  updatedAt: ({ data }) => timestamp(data.updatedAt),
  closedAt: ({ data }) => timestampOrNull(data.closedAt),
  closed: ({ data }) => data.closedAt !== undefined,
  author: ({ repository, data }) => actorObject(repository.site, data.author),
  repository: ({ repository }) => repositoryPart(repository),
  url: part => pageUrl(part),
  resourcePath: part => resourcePath(pageUrl(part)),
  labels: ({ repository, data }, args: LabelsArguments, _, info) => {
    const { orderBy, ...page } = args;
    const toNode = (name: string) => labelObject(repository, name);
    return connect(info, page, listSequence(data.labels), toNode);
  },
};

function pageUrl({ repository, data }: Part<Ticket>): string {
  const folder = 'headRef' in data ? 'pull' : 'issues';
  return `${repository.webUrl}/${folder}/${data.number}`;
}

/** A test that passes everything when there is nothing to test against. */
export function passesIf<T, V>(
  given: V | null | undefined,
  test: (item: T, given: V) => boolean,
): (item: T) => boolean {
  return given === null || given === undefined
    ? () => true
    : item => test(item, given);
}

/**
 * What passes, of the timeline that an order asks for, as a sequence.
 *
 * @throws GraphQLError for the order by comments, which a world does not have.
 */
export function ticketSequence<T>(
  timelines: { created: Timeline<T>; updated: Timeline<T> },
  order: TicketOrder | null | undefined,
  passes: (ticket: T) => boolean,
) {
  const { field = 'CREATED_AT', direction = 'ASC' } = order ?? {};
  if (field === 'COMMENTS') throw notOffered('The order by COMMENTS');
  const all = field === 'UPDATED_AT' ? timelines.updated : timelines.created;
  return timelineSequence(filterTimeline(all, passes), direction);
}
