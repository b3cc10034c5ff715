import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { DatabaseSurveyStore } from './DatabaseSurveyStore';
import { respondentOf } from './respondent';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const day = (count: number) => new Date(Date.UTC(2026, 0, 1 + count));
const delivery = 'component:default/delivery';
const ada = 'user:default/ada';
const ben = 'user:default/ben';

describe('DatabaseSurveyStore', () => {
  let knex: Knex;
  let store: DatabaseSurveyStore;

  beforeAll(async () => {
    knex = await createDatabase();
    store = new DatabaseSurveyStore(knex);
  });

  beforeEach(() => knex('surveys').delete());

  async function open(at = day(0), platform = delivery) {
    const closesAt = new Date(at.getTime() + 14 * 86_400_000).toISOString();
    return (await store.open({ platform, closesAt }, at))!;
  }

  it('opens a wave about a platform once in 84 days, however many ask at once', async () => {
    const opened = await Promise.all(
      Array.from({ length: 5 }, () => open(day(0))),
    );
    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await open(day(83))).toBeUndefined();
    expect(await open(day(84))).toBeDefined();
    expect(await open(day(1), 'component:default/data')).toBeDefined();
    expect(await store.list(delivery)).toHaveLength(2);
  });

  it('counts everybody once, and keeps the newest answer', async () => {
    const { surveyId } = await open();
    await store.recordState(surveyId, ada, 'shown', day(1));
    await store.recordAnswer(surveyId, ada, { nps: 3 }, day(1));
    await store.recordAnswer(
      surveyId,
      ada,
      { nps: 9, developerCsat: 5, comment: 'Better now.' },
      day(2),
    );
    await store.recordState(surveyId, ben, 'shown', day(2));
    expect((await store.readAnswers([surveyId])).get(surveyId)).toEqual({
      shown: 2,
      answered: 1,
      nps: [9],
      developerCsat: [5],
      comments: ['Better now.'],
    });
  });

  it('loses no answer to a late dismissal', async () => {
    const { surveyId } = await open();
    await store.recordAnswer(surveyId, ada, { nps: 9 }, day(1));
    await store.recordState(surveyId, ada, 'dismissed', day(2));
    await store.recordState(surveyId, ada, 'shown', day(2));
    expect((await store.readAnswers([surveyId])).get(surveyId)).toMatchObject({
      answered: 1,
      nps: [9],
    });
  });

  it('asks until somebody has answered or does not want to', async () => {
    const { surveyId } = await open();
    const waiting = async (user: string) =>
      (await store.readWaiting(user, day(3))).map(survey => survey.surveyId);
    await store.recordState(surveyId, ada, 'shown', day(1));
    expect(await waiting(ada)).toEqual([surveyId]);
    await store.recordState(surveyId, ada, 'dismissed', day(1));
    expect(await waiting(ada)).toEqual([]);
    await store.recordAnswer(surveyId, ben, { developerCsat: 4 }, day(1));
    expect(await waiting(ben)).toEqual([]);
    expect(await store.readWaiting('user:default/eve', day(14))).toEqual([]);
  });

  it('takes nothing after the end, nor of a wave that was closed', async () => {
    const first = await open();
    expect(
      await store.recordAnswer(first.surveyId, ada, { nps: 1 }, day(14)),
    ).toBe(false);
    const second = await open(day(100));
    expect(await store.close(second.surveyId, day(101))).toMatchObject({
      closesAt: day(101),
    });
    expect(await store.close(second.surveyId, day(102))).toBeUndefined();
    expect(
      await store.recordState(second.surveyId, ada, 'shown', day(101)),
    ).toBe(false);
  });

  it('names nobody, and has no key any more once the wave is over', async () => {
    const { surveyId } = await open();
    await store.recordAnswer(surveyId, ada, { nps: 9 }, day(1));
    const [{ key }] = await knex('surveys').select('key');
    const [before] = await knex('survey_respondents').select('respondent');
    expect(before.respondent).toEqual(respondentOf(key, ada));
    expect(JSON.stringify(await knex('survey_respondents'))).not.toContain(
      'ada',
    );
    expect(await store.destroyKeys(day(13))).toBe(0);
    expect(await store.destroyKeys(day(14))).toBe(1);
    expect(await knex('surveys').pluck('key')).toEqual([null]);
    expect((await store.readAnswers([surveyId])).get(surveyId)?.nps).toEqual([
      9,
    ]);
  });
});
