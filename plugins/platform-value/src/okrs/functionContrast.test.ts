import type {
  KeyResult,
  KeyResultFunction,
} from 'backstage-plugin-platform-value-common';
import { keyResultOf } from '../api/fixtures/okrs';
import { functionContrast } from './functionContrast';

type Given = [KeyResultFunction, KeyResult['status']];

function contrastOf(...given: Given[]) {
  return functionContrast({
    keyResults: given.map(([name, status], index) =>
      keyResultOf(`kr-${index}`, { function: name, status }),
    ),
  });
}

describe('functionContrast', () => {
  it.each<[string, Given[], string | undefined]>([
    [
      'engineering ahead, business behind',
      [
        ['engineering', 'ahead'],
        ['business', 'behind'],
      ],
      'behind',
    ],
    [
      'one business key result without a value',
      [
        ['engineering', 'on-course'],
        ['business', 'behind'],
        ['business', undefined],
      ],
      'unknown',
    ],
    ['no business key result', [['engineering', 'on-course']], 'missing'],
    [
      'one business key result on course',
      [
        ['engineering', 'ahead'],
        ['business', 'behind'],
        ['business', 'on-course'],
      ],
      undefined,
    ],
    [
      'engineering behind too',
      [
        ['engineering', 'behind'],
        ['business', 'behind'],
      ],
      undefined,
    ],
    ['no engineering key result', [['business', 'behind']], undefined],
    ['nothing at all', [], undefined],
  ])('tells of %s', (_name, given, contrast) => {
    expect(contrastOf(...given)).toBe(contrast);
  });
});
