import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { bigId } from '../../github/graphqlFields';
import { isDone, statusCategory } from '../issues/statusCategory';
import type { JiraApi } from './JiraApi';

/** New statuses, types and fields are known after this time. */
const holds = 3_600_000;

const statusSchema = z.object({ id: bigId, statusCategory });
const typeSchema = z.object({ name: z.string() });
const fieldSchema = z.object({ id: z.string(), name: z.string() });

type ListName = Parameters<JiraApi['list']>[0];

/** What a Jira calls its statuses, issue types and fields; asked for when needed. */
export class JiraWords {
  private readonly lists = new Map<
    ListName,
    { list: unknown[]; until: number }
  >();

  constructor(private readonly clock: () => Date) {}

  /** Ids of the statuses in which an issue is done. */
  async doneStatuses(api: JiraApi, signal: AbortSignal): Promise<Set<string>> {
    const statuses = parsed(
      statusSchema,
      await this.list('status', api, signal),
    );
    const done = statuses.filter(status => isDone(status.statusCategory));
    return new Set(done.map(({ id }) => id));
  }

  /** Those of some issue types that there are, as Jira writes them. */
  async knownTypes(
    names: string[],
    api: JiraApi,
    signal: AbortSignal,
  ): Promise<string[]> {
    const list = await this.list('issuetype', api, signal);
    const wanted = names.map(name => name.toLowerCase());
    const known = parsed(typeSchema, list).map(({ name }) => name);
    const found = known.filter(name => wanted.includes(name.toLowerCase()));
    return [...new Set(found)].sort();
  }

  /**
   * The id of a field that is given by id or by name.
   *
   * @throws SourceError `misconfigured` when there is none of this name.
   */
  async fieldId(
    name: string,
    api: JiraApi,
    signal: AbortSignal,
  ): Promise<string> {
    if (/^(customfield_\d+|[a-z]+)$/.test(name)) return name;
    const found = await this.knownFieldId(name, api, signal);
    if (found !== undefined) return found;
    throw new SourceError({
      code: 'misconfigured',
      message: `Jira has no field '${name}' that the portal's account sees.`,
      remedy:
        'Correct platformValue.jira.fields: write the id of the field, such as customfield_10042, or its name.',
    });
  }

  /** The id of the field with a name; undefined when there is none. */
  async knownFieldId(
    name: string,
    api: JiraApi,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const fields = parsed(fieldSchema, await this.list('field', api, signal));
    const wanted = name.toLowerCase();
    return fields.find(field => field.name.toLowerCase() === wanted)?.id;
  }

  private async list(name: ListName, api: JiraApi, signal: AbortSignal) {
    const now = this.clock().getTime();
    const known = this.lists.get(name);
    if (known && known.until > now) return known.list;
    const list = await api.list(name, signal);
    this.lists.set(name, { list, until: now + holds });
    return list;
  }
}

/** One that can't be understood does not drop its neighbours. */
function parsed<T>(schema: z.ZodType<T>, list: unknown[]): T[] {
  return list.flatMap(one => {
    const { success, data } = schema.safeParse(one);
    return success ? [data] : [];
  });
}
