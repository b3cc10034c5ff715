import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinySha } from '../../../testing/tinyTime';

const tiny = useTinyServer();

describe('Ref and Tag', () => {
  it('gives lightweight tags a commit and annotated ones an object with a date', async () => {
    expect(
      await tiny.askRepository(`
        refs(refPrefix: "refs/tags/", first: 2, orderBy: {field: TAG_COMMIT_DATE, direction: ASC}) {
          nodes { name target {
            __typename
            ... on Commit { oid committedDate }
            ... on Tag { tagger { date } target { oid ... on Commit { committedDate } } }
          } }
        }`),
    ).toEqual({
      refs: {
        nodes: [
          {
            name: 'v1.3.0',
            target: {
              __typename: 'Commit',
              oid: tinySha('c', 3),
              committedDate: '2026-01-08T12:00:00Z',
            },
          },
          {
            name: 'v1.7.0',
            target: {
              __typename: 'Tag',
              tagger: { date: '2026-01-12T15:00:00Z' },
              target: {
                oid: tinySha('c', 7),
                committedDate: '2026-01-12T12:00:00Z',
              },
            },
          },
        ],
      },
    });
  });
});
