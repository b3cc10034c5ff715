import { Gate } from './Gate';

const settled = () => new Promise(resolve => setImmediate(resolve));

function useGate(most: number) {
  const gate = new Gate(most);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const { signal: lasting } = new AbortController();
  return {
    begun,
    pass: (name: string, signal = lasting) =>
      gate.pass(signal, async () => {
        begun.push(name);
        await new Promise<void>(resolve => ends.set(name, resolve));
        return name;
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      await settled();
    },
  };
}

describe('Gate', () => {
  it('lets so many through at once, the others in order', async () => {
    const gate = useGate(2);
    const passing = ['a', 'b', 'c', 'd'].map(name => gate.pass(name));
    await settled();
    expect(gate.begun).toEqual(['a', 'b']);
    await gate.end('b');
    expect(gate.begun).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c', 'd']) await gate.end(name);
    expect(await Promise.all(passing)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after what failed, and past what has gone', async () => {
    const gate = new Gate(1);
    const { signal } = new AbortController();
    const failing = gate.pass(signal, async () => {
      throw new Error('broken');
    });
    const gone = gate.pass(AbortSignal.abort(new Error('gone')), async () => 1);
    const next = gate.pass(signal, async () => 2);
    await expect(failing).rejects.toThrow('broken');
    await expect(gone).rejects.toThrow('gone');
    expect(await next).toBe(2);
  });
});
