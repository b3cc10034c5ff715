import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import { useAnswers } from '../__testUtils__/useAnswers';
import { CloudApi } from './CloudApi';

const jira = useAnswers();
const { signal } = new AbortController();

describe('CloudApi', () => {
  const search = { jql: 'project = "A"', fields: ['id'], pageSize: 50, signal };

  it('joins the changes of an issue over pages', async () => {
    const histories = (...ids: number[]) => [
      { issueId: 7, changeHistories: ids.map(id => ({ id })) },
    ];
    jira.answer(
      { body: { issueChangeLogs: histories(1, 2), nextPageToken: 'more' } },
      { body: { issueChangeLogs: histories(3) } },
    );
    const api = new CloudApi(jira.transport());
    const found = await api.historiesOf([{ id: '7' }], signal);
    expect(found.get('7')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(jira.made.map(({ body }) => body)).toEqual([
      { fieldIds: ['status'], maxResults: 1000, issueIdsOrKeys: ['7'] },
      expect.objectContaining({ nextPageToken: 'more' }),
    ]);
  });

  it('asks for the changes of a thousand issues at once', async () => {
    jira.answer(
      { body: { issueChangeLogs: [] } },
      { body: { issueChangeLogs: [] } },
    );
    const issues = Array.from({ length: 1001 }, (_, id) => ({ id: `${id}` }));
    await new CloudApi(jira.transport()).historiesOf(issues, signal);
    expect(jira.made).toHaveLength(2);
  });

  it('fails where a list goes on and nothing says where', async () => {
    jira.answer(
      ...Array.from({ length: 3 }, () => ({
        body: { issues: [], isLast: false },
      })),
    );
    const error = await sourceErrorOf(
      new CloudApi(jira.transport()).search(search),
    );
    expect(error.code).toBe('transient');
  });

  it('takes an answer without a way on for the end', async () => {
    jira.answer({ body: { issues: [{ id: '1' }] } });
    const found = await new CloudApi(jira.transport()).search(search);
    expect(found).toEqual({ issues: [{ id: '1' }] });
  });
});
