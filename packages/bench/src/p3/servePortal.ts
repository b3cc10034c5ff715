import { z } from 'zod';
import { serverIn } from '../database/Server';
import { sayToParent } from '../processes/sayToParent';
import { startPortal } from './startPortal';

// Started by forkPortal, in a process of its own.
sayToParent(async () => {
  const [database] = z.tuple([z.string()]).parse(process.argv.slice(2));
  const { address } = await startPortal(serverIn(process.env), database);
  return { address };
});
