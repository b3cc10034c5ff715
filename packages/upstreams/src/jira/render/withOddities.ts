import type { JiraSetting } from '../rest/JiraRoute';

type Fields = Record<string, unknown>;

const megabyte = 1_000_000;

/** Fields as they are, or as a fault makes them. */
export function withOddities(
  fields: Fields,
  { strikes }: Pick<JiraSetting, 'strikes'>,
): Fields {
  const odd = { ...fields };
  if (strikes('unknown-fields')) Object.assign(odd, unknownFields());
  if (strikes('unknown-values')) Object.assign(odd, unknownValues());
  if (strikes('nul-in-text')) Object.assign(odd, unstorable(fields));
  if (strikes('huge-text')) Object.assign(odd, huge());
  if (strikes('impossible-date')) Object.assign(odd, impossibleDates());
  return strikes('nulls-everywhere') ? nullified(odd) : odd;
}

function unknownFields(): Fields {
  return {
    customfield_99001: { nested: [{ deeper: null }] },
    customfield_99002: 9_007_199_254_740_993,
  };
}

function unknownValues(): Fields {
  const statusCategory = { id: 9, key: 'paused', name: 'Paused' };
  return {
    issuetype: { id: '19999', name: 'Moonshot', subtask: false },
    status: { id: '19998', name: 'On ice', statusCategory },
    priority: { id: '19997', name: 'Cosmic' },
  };
}

function unstorable({ summary }: Fields): Fields {
  return {
    summary: `\u0000${summary} 🚀 \ud800`,
    labels: ['nul\u0000label'],
    customfield_99003: 'a\u0000b',
  };
}

function huge(): Fields {
  return { summary: 'x'.repeat(megabyte), labels: ['y'.repeat(megabyte)] };
}

function impossibleDates(): Fields {
  return {
    created: '0001-01-01T00:00:00.000+0000',
    resolutiondate: '9999-12-31T23:59:59.999+0000',
  };
}

const needed = ['issuetype', 'status', 'project', 'created', 'updated'];

function nullified(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      needed.includes(name) ? value : null,
    ]),
  );
}
