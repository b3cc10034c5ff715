import { unstable_ClassNameGenerator as ClassNameGenerator } from '@mui/material/className';

/** What Backstage's own theme puts before the class names of MUI 5. */
const prefix = 'v5-';

/**
 * Keeps our MUI 5 components apart from the portal's MUI 4, whose theme and
 * plugins style `MuiButton-root` and its like.
 *
 * The generator is one for the whole page and other plugins read it at any
 * time, so we set exactly what `@backstage/theme` sets: whoever comes first,
 * nobody's class names change. A prefix of our own would rename those of every
 * plugin loaded after us. It has to run before the first MUI component is
 * imported; that is why pages load lazily.
 */
export function prefixClassNames(): void {
  ClassNameGenerator.configure(name =>
    name.startsWith(prefix) ? name : `${prefix}${name}`,
  );
}
