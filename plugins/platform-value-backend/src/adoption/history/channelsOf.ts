import {
  typedRule,
  type AdoptionRule,
  type TypedRule,
} from '../../platforms/adoptionRule';
import type { Channel } from './AdoptionHistory';

function channelOf(rule: TypedRule): Channel[] {
  switch (rule.type) {
    case 'workflow':
    case 'dependency':
    case 'file':
      return ['evidence'];
    case 'event':
      return ['usage'];
    case 'fact':
      return [`fact ${rule.fact}`];
    default:
      return [];
  }
}

/** What has to be watched before nobody can have missed an adoption. */
export function channelsOf(rules: readonly AdoptionRule[]): Channel[] {
  return [...new Set(rules.map(typedRule).flatMap(channelOf))].sort();
}
