import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ESLint } from 'eslint';

const root = resolvePackagePath('backstage-plugin-platform-value-backend');

async function lint(text: string, file: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(text, {
    filePath: `${root}/src/${file}`,
  });
  return result.messages.flatMap(({ ruleId }) => ruleId ?? []);
}

describe('the layer rule', () => {
  it('lets a folder import from its left and not from its right', async () => {
    const left = `import '../signals/codes';\n`;
    expect(await lint(left, 'scorecards/anything.ts')).not.toContain(
      'import/no-restricted-paths',
    );
    const right = `import '../scorecards/computeScorecard';\n`;
    expect(await lint(right, 'signals/anything.ts')).toContain(
      'import/no-restricted-paths',
    );
  });
});
