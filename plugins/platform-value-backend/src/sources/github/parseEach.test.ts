import { z } from 'zod';
import { parseEach } from './parseEach';

describe('parseEach', () => {
  it('keeps the neighbours of what it can not understand', () => {
    const { parsed, rejected } = parseEach({
      nodes: [{ id: 1, n: 5 }, null, { id: 2, n: 'canary' }, { n: {} }, 'x'],
      schema: z.object({ id: z.number(), n: z.number() }),
      identifiedBy: 'id',
    });
    expect(parsed).toEqual([{ id: 1, n: 5 }]);
    expect(rejected).toEqual([
      { externalId: 'unknown', reason: expect.stringContaining('left it out') },
      { externalId: '2', reason: 'n: invalid_type' },
      { externalId: 'unknown', reason: 'id: invalid_type; n: invalid_type' },
      { externalId: 'unknown', reason: 'answer: invalid_type' },
    ]);
  });
});
