import type { DatedEntity } from '../../catalog/DatedEntity';
import { carriesSignals } from '../../catalog/memberships';
import { typedRule, type AdoptionRule } from '../adoptionRule';
import { applicableStretches } from '../applicability';
import type {
  DefinitionsInForce,
  OfferedCapability,
} from '../DefinitionsInForce';
import { matchesRule } from '../matchesRule';
import { describeSign, type Sign } from '../Sign';

function signsOf({ traits }: DatedEntity): Sign[] {
  return traits.flatMap(({ trait, key, value }) =>
    trait === 'type' ? [] : [{ type: trait, name: key, place: value }],
  );
}

function ruleText({ type, ...rule }: ReturnType<typeof typedRule>): string {
  return Object.entries(rule)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

function reasons(rules: AdoptionRule[], entity: DatedEntity): string[] {
  return rules.flatMap(rule =>
    signsOf(entity)
      .filter(sign => matchesRule(rule, sign))
      .map(sign => `${describeSign(sign)} (rule ${ruleText(typedRule(rule))})`),
  );
}

function linesOf(
  { adoptedWhen, alternativeWhen }: OfferedCapability,
  entity: DatedEntity,
): string[] {
  const adopted = reasons(adoptedWhen, entity);
  const beside = alternativeWhen.flatMap(({ title, ...rule }) =>
    reasons([rule], entity).map(each => `      alternative ${title}: ${each}`),
  );
  return [
    `  ${entity.ref}`,
    ...adopted.map(each => `      adopted: ${each}`),
    ...beside,
  ];
}

const seenElsewhere =
  'Workflows, dependencies, files, events and facts are seen by the portal alone.';

/**
 * Says whom each capability is for, and of whom the catalog already shows that
 * it is adopted, and why.
 */
export function dryRun(
  { capabilities }: Pick<DefinitionsInForce, 'capabilities'>,
  entities: DatedEntity[],
): string[] {
  const carrying = entities.filter(({ kind }) => carriesSignals(kind));
  const lines = capabilities.flatMap(capability => {
    const applicable = carrying.filter(
      entity => applicableStretches(entity, capability.appliesTo).length,
    );
    return [
      `${capability.id} applies to ${applicable.length} of ${carrying.length}`,
      ...applicable.flatMap(entity => linesOf(capability, entity)),
    ];
  });
  return [...lines, seenElsewhere];
}
