import { useAnswers } from '../__testUtils__/useAnswers';
import { ServerApi } from './ServerApi';

const jira = useAnswers();
const { signal } = new AbortController();

describe('ServerApi', () => {
  it('reads the whole changelog of an issue for which the search cut it', async () => {
    jira.answer({
      body: { changelog: { histories: [1, 2, 3], total: 3 } },
    });
    const found = await new ServerApi(jira.transport()).historiesOf(
      [
        { id: '7', changelog: { histories: [1], total: 1 } },
        { id: '8', changelog: { histories: [1, 2], total: 3 } },
      ],
      signal,
    );
    expect([...found]).toEqual([
      ['7', [1]],
      ['8', [1, 2, 3]],
    ]);
    expect(jira.made[0].url).toContain('/rest/api/2/issue/8?');
  });
});
