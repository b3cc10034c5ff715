/**
 * @jest-environment node
 */
import { clientOf, closeServers } from './__testUtils__/clientOf';
import { describeError } from './describeError';
import type { FakeSurveyContent } from './FakeSurveyApi';
import { FakePlatformValueApi } from './FakePlatformValueApi';
import { invitation } from './fixtures/surveys';
import type { PlatformValueApi } from './platformValueApi';

afterAll(closeServers);

describe.each([
  ['FakeSurveyApi', async (fake: PlatformValueApi) => fake],
  ['SurveyClient', clientOf],
])('%s', (_name, create) => {
  const setUp = async (surveys: Partial<FakeSurveyContent> = {}) => {
    const fake = new FakePlatformValueApi({ surveys });
    const root = await create(fake);
    return { fake, root, api: root.surveys };
  };

  it('lists waves, with results of those that closed', async () => {
    const { api } = await setUp({ mayWrite: false });
    const { surveys, mayWrite } = await api.listSurveys();
    expect(mayWrite).toBe(false);
    expect(surveys.map(({ id, results }) => [id, results?.answered])).toEqual([
      ['delivery-q4', undefined],
      ['delivery-q3', 30],
      ['data-q3', 4],
      ['delivery-q2', 20],
    ]);
  });

  it('opens a wave, which then leads the list', async () => {
    const { api } = await setUp();
    const opened = await api.createSurvey({
      platform: 'system:default/data-platform',
      closesAt: '2026-12-04T23:59:59+01:00',
      openQuestion: 'What slows you down?',
    });
    expect(opened.questions.map(({ text }) => text)).toContain(
      'What slows you down?',
    );
    const { surveys } = await api.listSurveys();
    expect(surveys[0]).toEqual(opened);
  });

  it('refuses to ask again too soon', async () => {
    const { api } = await setUp();
    const again = api.createSurvey({
      platform: 'component:default/delivery-platform',
      closesAt: '2026-12-04T23:59:59+01:00',
    });
    expect(await again.catch(describeError)).toMatch(/less than 84 days ago/);
  });

  it('closes a wave once', async () => {
    const { api } = await setUp();
    expect(await api.closeSurvey('delivery-q4')).toMatchObject({
      state: 'closed',
    });
    expect(await api.closeSurvey('delivery-q4').catch(describeError)).toBe(
      "no survey 'delivery-q4' is open; it may have closed",
    );
  });

  it('invites nobody when nothing waits', async () => {
    const { api } = await setUp();
    expect(await api.readInvitation()).toBeUndefined();
  });

  it('says that an invitation was seen, and then what is answered', async () => {
    const { api, fake } = await setUp({ invitation });
    expect(await api.readInvitation()).toEqual(invitation);
    await api.writeInvitationState(invitation.id, 'shown');
    await api.writeSurveyAnswer(invitation.id, { nps: 0, comment: 'slow' });
    expect(fake.surveys.invitationStates).toEqual([
      { id: 'delivery-q4', state: 'shown' },
    ]);
    expect(fake.surveys.answers).toEqual([
      { id: 'delivery-q4', answer: { nps: 0, comment: 'slow' } },
    ]);
    expect(await api.readInvitation()).toBeUndefined();
  });

  it('does not ask again who does not want it', async () => {
    const { api } = await setUp({ invitation });
    await api.writeInvitationState(invitation.id, 'dismissed');
    expect(await api.readInvitation()).toBeUndefined();
  });

  it('lists the platforms that may be asked about', async () => {
    const { root } = await setUp();
    const platforms = await root.listPlatforms();
    expect(platforms.map(({ title }) => title)).toEqual([
      'Data platform',
      'Delivery platform',
    ]);
  });
});
