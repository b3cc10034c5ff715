import { readCheckIn } from './newCheckIn';

const read = (value: string, confidence = '', comment = '') =>
  readCheckIn({ value, confidence, comment });

describe('readCheckIn', () => {
  it.each([
    [read('4.5'), { value: 4.5 }],
    [read(' 4,5 '), { value: 4.5 }],
    [read('0', '0'), { value: 0, confidence: 0 }],
    [read('-3', '100'), { value: -3, confidence: 1 }],
    [
      read('4', '70', '  fine '),
      { value: 4, confidence: 0.7, comment: 'fine' },
    ],
    [read('4', '', 'fine'), { value: 4, comment: 'fine' }],
  ])('takes %j', (result, checkIn) => {
    expect(result).toEqual({ ok: true, checkIn });
  });

  it.each([
    [read(''), 'valueMissing'],
    [read('many'), 'valueMissing'],
    [read('4', '101'), 'confidenceWrong'],
    [read('4', '-1'), 'confidenceWrong'],
    [read('4', 'sure'), 'confidenceWrong'],
  ])('refuses %j', (result, fault) => {
    expect(result).toEqual({ ok: false, fault });
  });
});
