import { revertedBy } from './revertedBy';

const sha = '0123456789abcdef0123456789abcdef01234567';
const repository = { owner: 'acme', name: 'checkout' };

describe('revertedBy', () => {
  it.each([
    ['the button of GitHub', '', 'Reverts acme/checkout#12', '', '#12'],
    ['the button, in capitals', '', 'Reverts Acme/Checkout#12', '', '#12'],
    ['another repository', '', 'Reverts acme/web#12', '', undefined],
    ['a number alone', '', 'Why not.\n\nReverts #7', '', '#7'],
    ['a squashed title', 'Revert "Add x (#31)"', '', '', '#31'],
    ['a title without number', 'Revert "Add x"', '', '', undefined],
    [
      'the words of git',
      'Revert "Add x"',
      '',
      `Revert "Add x"\n\nThis reverts commit ${sha}.`,
      '0123456789abcdef',
    ],
    [
      'the words of git in the body',
      '',
      `This reverts commit ${sha}.`,
      '',
      '0123456789abcdef',
    ],
    ['a short commit', '', 'This reverts commit 0123456.', '', undefined],
    [
      'talk of reverting',
      'Revert to blue',
      'This reverts nothing',
      '',
      undefined,
    ],
  ])('%s', (_, title, body, message, expected) => {
    expect(revertedBy({ title, body, message }, repository)).toBe(expected);
  });
});
