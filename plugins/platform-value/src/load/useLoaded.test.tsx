import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoaded } from './useLoaded';

function deferred<T>() {
  const settle: { resolve?: (value: T) => void } = {};
  const promise = new Promise<T>(resolve => {
    settle.resolve = resolve;
  });
  return { promise, resolve: (value: T) => settle.resolve?.(value) };
}

describe('useLoaded', () => {
  it('drops an answer to a question that is no longer asked', async () => {
    const slow = deferred<string>();
    const quick = deferred<string>();
    const answers = { slow: slow.promise, quick: quick.promise };
    const { result, rerender } = renderHook(
      ({ key }: { key: keyof typeof answers }) =>
        useLoaded(() => answers[key], key),
      { initialProps: { key: 'slow' } },
    );
    rerender({ key: 'quick' });
    await act(async () => quick.resolve('quick answer'));
    await act(async () => slow.resolve('slow answer'));
    expect(result.current).toMatchObject({
      status: 'ready',
      value: 'quick answer',
    });
  });

  it('keeps the value on screen while it reloads', async () => {
    const load = jest
      .fn<Promise<number>, []>()
      .mockResolvedValueOnce(1)
      .mockResolvedValueOnce(2);
    const { result } = renderHook(() => useLoaded(load, 'counter'));
    await waitFor(() => expect(result.current.status).toBe('ready'));
    const first = result.current;
    await act(async () => {
      const reloaded = first.status === 'ready' && first.reload();
      expect(result.current).toMatchObject({ value: 1 });
      await reloaded;
    });
    expect(result.current).toMatchObject({ value: 2 });
  });

  it('can be tried again after a failure', async () => {
    const load = jest
      .fn<Promise<number>, []>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce(2);
    const { result } = renderHook(() => useLoaded(load, 'counter'));
    await waitFor(() => expect(result.current.status).toBe('failed'));
    const failed = result.current;
    act(() => failed.status === 'failed' && failed.retry());
    expect(result.current.status).toBe('loading');
    await waitFor(() => expect(result.current).toMatchObject({ value: 2 }));
  });
});
