import { estimatedInterval, netPromoterScore } from './netPromoterScore';
import { surveyResults, type Answers } from './surveyResults';

const ten = [10, 10, 9, 9, 9, 8, 8, 7, 6, 3];

function answersOf(fields: Partial<Answers> = {}): Answers {
  return {
    shown: 20,
    answered: 10,
    nps: ten,
    developerCsat: [5, 5, 4, 4, 4, 4, 3, 3, 2, 1],
    comments: ['a', 'b', 'c', 'd', 'e'],
    ...fields,
  };
}

describe('netPromoterScore', () => {
  it('is 30 ± 48.4 of ten answers out of very many asked', () => {
    const score = netPromoterScore(ten, 1e9);
    expect(score.value).toBeCloseTo(30, 9);
    expect(estimatedInterval(score, 0.95).high - 30).toBeCloseTo(48.4, 1);
  });

  it('leaves nothing to chance when all who were asked answered', () => {
    expect(netPromoterScore(ten, 10).standardError).toBe(0);
    expect(netPromoterScore([9], 1)).toEqual({ value: 100, standardError: 0 });
  });

  it.each([
    ['only promoters', [9, 10], 100],
    ['only detractors', [0, 6], -100],
    ['neither', [7, 8], 0],
  ])('gives %s its end of the scale', (_, scores, value) => {
    expect(netPromoterScore(scores, 100).value).toBe(value);
  });
});

describe('surveyResults', () => {
  it('gives each score with its interval', () => {
    const results = surveyResults(answersOf());
    expect(results).toMatchObject({ hidden: false, indicative: false });
    expect(results.nps?.value).toBeCloseTo(30, 9);
    expect(results.developerCsat).toMatchObject({ value: 0.6 });
    expect(results.developerCsat?.interval?.low).toBeCloseTo(0.3127, 3);
    expect(results.dissatisfactionRate).toMatchObject({ value: 0.2 });
    expect(results.comments).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('tells nothing but the number of fewer than five answers', () => {
    const few = answersOf({ answered: 4, nps: [9, 9, 9, 9] });
    expect(surveyResults(few)).toEqual({
      shown: 20,
      answered: 4,
      hidden: true,
      indicative: true,
      comments: [],
    });
  });

  it('leaves out a question that fewer than five answered, and its words', () => {
    const results = surveyResults(
      answersOf({ developerCsat: [5, 1], comments: ['mine alone'] }),
    );
    expect(results.nps).toBeDefined();
    expect(results.developerCsat).toBeUndefined();
    expect(results.dissatisfactionRate).toBeUndefined();
    expect(results.comments).toEqual([]);
  });

  it('is indicative when fewer than 40 % answered', () => {
    expect(surveyResults(answersOf({ shown: 26 })).indicative).toBe(true);
    expect(surveyResults(answersOf({ shown: 25 })).indicative).toBe(false);
  });

  it('compares with the wave before, and not with one that is hidden', () => {
    const before = answersOf({ nps: ten.map(() => 7) });
    const { nps, developerCsat } = surveyResults(answersOf(), before);
    expect(nps?.change?.value).toBeCloseTo(30, 9);
    expect(developerCsat?.change).toMatchObject({ value: 0 });
    const few = answersOf({ nps: [9] });
    expect(surveyResults(answersOf(), few).nps?.change).toBeUndefined();
  });
});
