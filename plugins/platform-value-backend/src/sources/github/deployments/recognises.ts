import { nameGlob } from '../assignment/glob';
import type { Recogniser } from '../assignment/recogniser';
import type { DeploymentFact } from './DeploymentFact';

/** The list a recogniser reads; those with the same key read it together. */
export function readerKeyOf(recogniser: Recogniser): string {
  return recogniser.type === 'workflow'
    ? `workflow:${recogniser.file}`
    : recogniser.type;
}

/** Whether a recogniser takes a deployment of its list for one to production. */
export function recognises(
  recogniser: Recogniser,
  fact: DeploymentFact,
  productionEnvironments: RegExp,
): boolean {
  switch (recogniser.type) {
    case 'deployment':
      return recogniser.environment === undefined
        ? productionEnvironments.test(fact.name)
        : nameGlob(recogniser.environment, { ignoreCase: true }).test(
            fact.name,
          );
    case 'workflow':
      return fact.name === (recogniser.job ?? '');
    case 'tag':
      return nameGlob(recogniser.glob, { ignoreCase: false }).test(fact.name);
    default:
      return true;
  }
}
