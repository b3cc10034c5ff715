import { unstable_ClassNameGenerator as ClassNameGenerator } from '@mui/material/className';
import generateUtilityClass from '@mui/material/generateUtilityClass';
import { prefixClassNames } from './classNames';

describe('prefixClassNames', () => {
  afterEach(() => ClassNameGenerator.reset());

  it('keeps class names apart from those of MUI 4', () => {
    prefixClassNames();
    expect(generateUtilityClass('MuiButton', 'root')).toBe('v5-MuiButton-root');
  });

  it('changes nothing where Backstage has set them already', () => {
    ClassNameGenerator.configure(name => `v5-${name}`);
    const before = generateUtilityClass('MuiButton', 'root');
    prefixClassNames();
    expect(generateUtilityClass('MuiButton', 'root')).toBe(before);
  });
});
