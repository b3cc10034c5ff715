import { SourceError } from 'backstage-plugin-platform-value-node';
import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import { AnswerTooLarge } from './AnswerTooLarge';
import {
  answerTo,
  names,
  namesOf,
  others,
  useBatcher,
} from '../__testUtils__/useBatcher';

function failureOf(code: SourceError['code']): SourceError {
  return new SourceError({ code, message: code, remedy: '' });
}

describe('answerBatch', () => {
  it('gives what failed in a part to that part only, by its own path', async () => {
    const batcher = useBatcher();
    const failure = failureOf('gone');
    batcher.answerWith(async query => ({
      ...answerTo(query),
      failures: [{ path: ['q1', 'issues', 'nodes', 2], failure }],
    }));
    const asking = Promise.all(names(3).map(name => batcher.ask(name)));
    await batcher.goOn();
    const answers = await asking;
    expect(answers.map(({ failures }) => failures)).toEqual([
      [],
      [{ path: ['repository', 'issues', 'nodes', 2], failure }],
      [],
    ]);
  });

  it('fails all of a request that may not be made, and goes on', async () => {
    const batcher = useBatcher();
    batcher.answerWith(async () => {
      throw failureOf('throttled');
    });
    const asking = names(3).map(name => sourceErrorOf(batcher.ask(name)));
    await batcher.goOn();
    const codes = (await Promise.all(asking)).map(({ code }) => code);
    expect(codes).toEqual(['throttled', 'throttled', 'throttled']);
    expect(batcher.sent).toHaveLength(1);
    batcher.answerWith(async query => answerTo(query));
    const next = batcher.ask('next');
    await batcher.goOn();
    expect((await next).data).toEqual({ repository: { id: 'next' } });
  });

  it.each([
    ['thrown', () => Promise.reject(new AnswerTooLarge('it'))],
    [
      'told',
      async () => ({
        data: null,
        failures: [{ path: undefined, failure: new AnswerTooLarge('it') }],
      }),
    ],
  ])('halves a request that is too large, as it is %s', async (_, refuse) => {
    const batcher = useBatcher();
    batcher.answerWith(async query =>
      namesOf(query).length > 2 ? refuse() : answerTo(query),
    );
    const asking = Promise.all(names(8).map(name => batcher.ask(name)));
    await batcher.goOn();
    const answers = await asking;
    expect(answers.map(({ data }) => data)).toEqual(
      names(8).map(name => ({ repository: { id: name } })),
    );
    expect(batcher.sizes()).toEqual([8, 4, 2, 2, 4, 2, 2]);
  });

  it('leaves it to whoever asks to ask for less than one query does', async () => {
    const batcher = useBatcher();
    batcher.answerWith(async query => {
      if (namesOf(query).some(([, name]) => name === 'r1')) {
        throw new AnswerTooLarge('it');
      }
      return answerTo(query);
    });
    const asking = Promise.allSettled(names(4).map(name => batcher.ask(name)));
    await batcher.goOn();
    const answers = await asking;
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });

  it('asks alone from then on what this GitHub does not understand', async () => {
    const batcher = useBatcher();
    const failures = [{ path: undefined, failure: failureOf('poison') }];
    batcher.answerWith(async query =>
      query.document.includes('{ id }')
        ? { data: undefined, failures }
        : answerTo(query),
    );
    const askBoth = async () => {
      const asking = Promise.all([
        batcher.ask('a'),
        batcher.ask('b', { document: others }),
        batcher.ask('c'),
      ]);
      await batcher.goOn();
      await batcher.goOn();
      return (await asking).map(answer => answer.failures);
    };
    expect(await askBoth()).toEqual([[], failures, []]);
    expect(batcher.sizes()).toEqual([3, 2, 1]);
    expect(await askBoth()).toEqual([[], failures, []]);
    expect(batcher.sizes()).toEqual([3, 2, 1, 2, 1]);
  });
});
