import { emptyEntry, toAnswer } from './newAnswer';

describe('toAnswer', () => {
  it.each([
    [{ ...emptyEntry, nps: 0 }, { nps: 0 }],
    [{ ...emptyEntry, developerCsat: 5 }, { developerCsat: 5 }],
    [{ comment: '  faster builds ' }, { comment: 'faster builds' }],
    [
      { nps: 10, developerCsat: 1, comment: 'why' },
      { nps: 10, developerCsat: 1, comment: 'why' },
    ],
  ])('of %j gives what was answered', (entry, answer) => {
    expect(toAnswer(entry)).toEqual(answer);
  });

  it.each([emptyEntry, { comment: ' \n ' }])('of %j is nothing', entry => {
    expect(toAnswer(entry)).toBeUndefined();
  });
});
