import { z } from 'zod';
import { patternSchema } from './fieldSchemas';

const shapes = {
  workflow: z.strictObject({ workflow: patternSchema }),
  dependency: z.strictObject({
    dependency: patternSchema,
    manifest: patternSchema.optional(),
  }),
  file: z.strictObject({ file: patternSchema }),
  relation: z.strictObject({ relation: patternSchema, target: patternSchema }),
  annotation: z.strictObject({
    annotation: z.string().min(1),
    value: patternSchema.optional(),
  }),
  tag: z.strictObject({ tag: z.string().min(1) }),
  event: z.strictObject({ event: z.string().min(1) }),
  fact: z.strictObject({ fact: z.string().min(1) }),
};

/** What a rule can look at. */
export type RuleType = keyof typeof shapes;

/** All of {@link RuleType}. */
export const ruleTypes = Object.keys(shapes) as RuleType[];

type RuleShapes = { [T in RuleType]: z.infer<(typeof shapes)[T]> };

/** One thing that shows that a capability, or an alternative, is used. */
export type AdoptionRule = RuleShapes[RuleType];

/** A rule by what it looks at, so that it can be told apart by `type`. */
export type TypedRule = {
  [T in RuleType]: { type: T } & RuleShapes[T];
}[RuleType];

function typesIn(rule: object): RuleType[] {
  return ruleTypes.filter(type => type in rule);
}

/** Says what a rule looks at. */
export function typedRule(rule: AdoptionRule): TypedRule {
  return { ...rule, type: typesIn(rule)[0] } as TypedRule;
}

/** A union of shapes would answer a wrong key with what is wrong in all eight. */
function parseRule(
  value: Record<string, unknown>,
  context: z.RefinementCtx,
): AdoptionRule {
  const types = typesIn(value);
  if (types.length === 1) {
    const result = shapes[types[0]].safeParse(value);
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues)
      context.addIssue({ code: 'custom', path, message });
  } else {
    const named = Object.keys(value).join(', ') || 'nothing';
    context.addIssue({
      code: 'custom',
      message: `a rule names exactly one of ${ruleTypes.join(
        ', ',
      )}; this one has ${named}`,
    });
  }
  return z.NEVER;
}

/** One of {@link AdoptionRule}. */
export const adoptionRuleSchema = z
  .record(z.string(), z.unknown())
  .transform(parseRule);

/** A rule that shows an alternative, with the alternative's name. */
export const alternativeRuleSchema = z
  .record(z.string(), z.unknown())
  .transform(({ title, ...rule }, context) => {
    const name = z.string().trim().min(1).safeParse(title);
    if (!name.success) {
      const message = 'name the tool that this rule shows';
      context.addIssue({ code: 'custom', path: ['title'], message });
      return z.NEVER;
    }
    return { title: name.data, ...parseRule(rule, context) };
  });

/** One of {@link alternativeRuleSchema}. */
export type AlternativeRule = AdoptionRule & { title: string };
