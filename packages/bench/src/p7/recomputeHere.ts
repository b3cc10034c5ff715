import { z } from 'zod';
import { serverIn } from '../database/Server';
import { sayToParent } from '../processes/sayToParent';
import { recompute, recomputeOptionsSchema } from './recompute';

// Started by the bench in a process of its own, so that its memory is its own.
sayToParent(async () => {
  const [json] = z.tuple([z.string()]).parse(process.argv.slice(2));
  const options = recomputeOptionsSchema.parse(JSON.parse(json));
  return recompute(serverIn(process.env), options);
});
