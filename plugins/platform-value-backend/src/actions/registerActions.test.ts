import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotFoundError } from '@backstage/errors';
import { registerActions } from './registerActions';

const checkout = 'component:default/checkout';
const credentials = mockCredentials.user();

function register() {
  const registry = actionsRegistryServiceMock();
  const answers = {
    scorecards: { readScorecard: jest.fn() },
    adoption: { readCapabilities: jest.fn() },
    objectives: { list: jest.fn(), listOfEntity: jest.fn() },
  };
  registerActions(registry, answers);
  const invoke = (id: string, input: Record<string, string | number>) =>
    registry.invoke({ id: `test:${id}`, input, credentials });
  return { registry, answers, invoke };
}

describe('what assistants can ask', () => {
  it('is to read, never to write', async () => {
    const { actions } = await register().registry.list();
    expect(actions.map(({ name }) => name)).toEqual([
      'read-scorecard',
      'list-capabilities',
      'list-objectives',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toMatchObject({ readOnly: true, destructive: false });
    }
  });

  it('is a scorecard of any period, asked as the caller', async () => {
    const { answers, invoke } = register();
    const scorecard = { summary: 'Ships.', next: undefined };
    answers.scorecards.readScorecard.mockResolvedValue(scorecard);
    const input = { entityRef: 'Component:checkout', days: 30 };
    expect(await invoke('read-scorecard', input)).toEqual({
      output: { scorecard: { summary: 'Ships.' } },
    });
    expect(answers.scorecards.readScorecard).toHaveBeenCalledWith(
      { ref: checkout, period: expect.objectContaining({ days: 30 }) },
      { credentials },
    );
  });

  it('is how an entity stands to capabilities', async () => {
    const { answers, invoke } = register();
    const next = { capability: 'feature-flags', because: 'siblings' };
    answers.adoption.readCapabilities.mockResolvedValue({
      capabilities: [{ id: 'feature-flags', class: 'not-adopted' }],
      next,
      mayAnswer: true,
    });
    const input = { entityRef: checkout };
    expect(await invoke('list-capabilities', input)).toEqual({
      output: {
        capabilities: [{ id: 'feature-flags', class: 'not-adopted' }],
        next,
      },
    });
  });

  it('is objectives of a quarter, or what an entity serves', async () => {
    const { answers, invoke } = register();
    answers.objectives.list.mockResolvedValue({ objectives: [{ id: 'o' }] });
    answers.objectives.listOfEntity.mockResolvedValue({
      keyResults: [{ id: 'k' }],
    });
    expect(await invoke('list-objectives', { quarter: '2026-q4' })).toEqual({
      output: { objectives: [{ id: 'o' }] },
    });
    expect(answers.objectives.list).toHaveBeenCalledWith(
      { period: '2026-q4' },
      { credentials },
    );
    expect(await invoke('list-objectives', { entityRef: checkout })).toEqual({
      output: { keyResults: [{ id: 'k' }] },
    });
  });

  it.each([
    ['read-scorecard', { entityRef: 'checkout' }, 'not an entity ref'],
    ['read-scorecard', { entityRef: checkout, timeZone: 'Mars' }, 'timeZone: '],
    ['list-objectives', { quarter: 'autumn' }, 'quarter'],
  ])('refuses %s with %j', async (id, input, words) => {
    await expect(register().invoke(id, input)).rejects.toThrow(words);
  });

  it('passes on what a route would answer', async () => {
    const { answers, invoke } = register();
    answers.scorecards.readScorecard.mockRejectedValue(
      new NotFoundError('no entity is known'),
    );
    await expect(
      invoke('read-scorecard', { entityRef: checkout }),
    ).rejects.toThrow('no entity is known');
  });
});
