import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Answers } from './Answers';
import { createListCapabilitiesAction } from './createListCapabilitiesAction';
import { createListObjectivesAction } from './createListObjectivesAction';
import { createReadScorecardAction } from './createReadScorecardAction';

/** Registers what assistants can ask. */
export function registerActions(
  registry: ActionsRegistryService,
  answers: Answers,
): void {
  createReadScorecardAction(registry, answers);
  createListCapabilitiesAction(registry, answers);
  createListObjectivesAction(registry, answers);
}
