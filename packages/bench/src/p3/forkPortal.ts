import { z } from 'zod';
import { startForked } from '../processes/startForked';
import type { Portal } from './startPortal';

const file = require.resolve('./servePortal');
const schema = z.object({ address: z.string() });

/** The same as `startPortal`, in a process that shares nothing with who asks. */
export async function forkPortal(database: string): Promise<Portal> {
  const { said, stop } = await startForked(file, { args: [database], schema });
  return { ...said, stop };
}
