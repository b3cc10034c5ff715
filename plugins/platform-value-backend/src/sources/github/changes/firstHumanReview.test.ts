import { firstHumanReview } from './firstHumanReview';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));
const person = (login: string) => ({ __typename: 'User', login });
const bot = { __typename: 'Bot', login: 'linter' };

describe('firstHumanReview', () => {
  it('is the earliest by somebody else, whatever the order', () => {
    const reviews = [
      { author: person('two'), submittedAt: at(12) },
      { author: person('three'), submittedAt: at(11) },
      { author: person('one'), submittedAt: at(9) },
      { author: bot, submittedAt: at(8) },
    ];
    expect(firstHumanReview(person('one'), reviews)).toEqual(at(11));
  });

  it('is missing when only the author, bots and drafts are there', () => {
    const reviews = [
      { author: person('one'), submittedAt: at(9) },
      { author: bot, submittedAt: at(8) },
      { author: person('two'), submittedAt: null },
    ];
    expect(firstHumanReview(person('one'), reviews)).toBeUndefined();
  });

  it('does not take one deleted account for another', () => {
    const reviews = [{ author: null, submittedAt: at(9) }];
    expect(firstHumanReview(null, reviews)).toBeUndefined();
    expect(firstHumanReview(person('one'), reviews)).toEqual(at(9));
  });
});
