import {
  answerTo,
  names,
  ones,
  others,
  settled,
  useBatcher,
} from '../__testUtils__/useBatcher';

describe('QueryBatcher', () => {
  it('asks at once what is asked at about the same time, and gives each its own', async () => {
    const batcher = useBatcher();
    const asking = Promise.all(names(25).map(name => batcher.ask(name)));
    await batcher.goOn();
    const answers = await asking;
    expect(answers.map(({ data }) => data)).toEqual(
      names(25).map(name => ({ repository: { id: name } })),
    );
    expect(batcher.sizes()).toEqual([25]);
  });

  it('spends what all of them cost together', async () => {
    const batcher = useBatcher();
    const document = ones.replace('number', 'labels(first: 9) { id }');
    const costly = { document, first: 30 };
    const asking = names(10).map(name => batcher.ask(name, costly));
    await batcher.goOn();
    await Promise.all(asking);
    // 31 lists each, of which a hundred cost a point
    expect(batcher.sent.map(({ cost }) => cost)).toEqual([3]);
  });

  it('asks different queries together', async () => {
    const batcher = useBatcher();
    const asking = Promise.all([
      batcher.ask('a'),
      batcher.ask('b', { document: others }),
    ]);
    await batcher.goOn();
    await asking;
    expect(batcher.sizes()).toEqual([2]);
  });

  it('sends a single query as it is', async () => {
    const batcher = useBatcher();
    const asking = batcher.ask('a');
    await batcher.goOn();
    await asking;
    expect(batcher.sent[0].document).toBe(ones);
    expect(batcher.sent[0].variables).toEqual({ name: 'a', first: 10 });
  });

  it('gathers while a request is under way, and sends no third beside two', async () => {
    const batcher = useBatcher();
    const back: (() => void)[] = [];
    batcher.answerWith(async query => {
      await new Promise<void>(resolve => back.push(resolve));
      return answerTo(query);
    });
    const first = batcher.ask('first');
    await batcher.goOn();
    const rest = names(90).map(name => batcher.ask(name));
    await batcher.goOn();
    expect(batcher.sizes()).toEqual([1, 32]);
    for (let request = 0; request < 4; request += 1) {
      back.splice(0).forEach(answer => answer());
      await settled();
      await batcher.goOn();
    }
    await Promise.all([first, ...rest]);
    expect(batcher.sizes()).toEqual([1, 32, 32, 26]);
  });

  it('keeps requests small enough for GitHub', async () => {
    const batcher = useBatcher();
    const document = ones.replace('number', 'labels(first: 99) { id }');
    const large = { document, first: 50 };
    const asking = names(6).map(name => batcher.ask(name, large));
    for (let request = 0; request < 6; request += 1) await batcher.goOn();
    await Promise.all(asking);
    expect(batcher.sizes()).toEqual([2, 2, 2]);
  });

  it('asks alone what must be', async () => {
    const batcher = useBatcher();
    const asking = Promise.all([
      batcher.ask('a', { alone: true }),
      batcher.ask('b', { document: 'query Odd { viewer { login } }' }),
      batcher.ask('c'),
    ]);
    await batcher.goOn();
    await batcher.goOn();
    await asking;
    expect(batcher.sizes()).toEqual([1, 1, 1]);
  });

  it('lets one go without the others', async () => {
    const batcher = useBatcher();
    const [waiting, sent] = [new AbortController(), new AbortController()];
    const back: (() => void)[] = [];
    batcher.answerWith(async query => {
      await new Promise<void>(resolve => back.push(resolve));
      return answerTo(query);
    });
    const asking = Promise.allSettled([
      batcher.ask('never sent', { signal: waiting.signal }),
      batcher.ask('sent', { signal: sent.signal }),
      batcher.ask('stays'),
    ]);
    waiting.abort(new Error('goes before'));
    await batcher.goOn();
    sent.abort(new Error('goes meanwhile'));
    expect(batcher.sizes()).toEqual([2]);
    expect(batcher.sent[0].signal.aborted).toBe(false);
    back.forEach(answer => answer());
    expect(await asking).toEqual([
      { status: 'rejected', reason: new Error('goes before') },
      { status: 'rejected', reason: new Error('goes meanwhile') },
      {
        status: 'fulfilled',
        value: { data: { repository: { id: 'stays' } }, failures: [] },
      },
    ]);
  });

  it('ends a request that nobody waits for any more', async () => {
    const batcher = useBatcher();
    const controller = new AbortController();
    const { signal } = controller;
    batcher.answerWith(query => {
      return new Promise((_, reject) => {
        query.signal.addEventListener('abort', () =>
          reject(query.signal.reason),
        );
      });
    });
    const asking = Promise.allSettled([
      batcher.ask('a', { signal }),
      batcher.ask('b', { signal }),
    ]);
    await batcher.goOn();
    controller.abort(new Error('shutting down'));
    expect(await asking).toEqual(
      Array(2).fill({
        status: 'rejected',
        reason: new Error('shutting down'),
      }),
    );
    expect(batcher.sent[0].signal.aborted).toBe(true);
    batcher.answerWith(async query => answerTo(query));
    await settled();
    const next = batcher.ask('next');
    await batcher.goOn();
    expect((await next).failures).toEqual([]);
  });
});
