import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();

/**
 * How an entity stands to a capability. The first three adopted it: by choice
 * among alternatives, with nobody to force or to tempt it away, or told to.
 * The others have not; of `unknown` nobody can say, since where the evidence
 * would be is not watched.
 *
 * @public
 */
export const adoptionClasses = [
  'voluntary',
  'unforced',
  'mandated',
  'overdue',
  'not-adopted',
  'exempt',
  'unknown',
  'not-applicable',
] as const;

/** @public */
export const adoptionClassSchema = z.enum(adoptionClasses);

/** One of {@link adoptionClasses}. @public */
export type AdoptionClass = z.infer<typeof adoptionClassSchema>;

/** Whether a class is one of those that adopted. @public */
export function isAdopted(adoptionClass: AdoptionClass): boolean {
  return ['voluntary', 'unforced', 'mandated'].includes(adoptionClass);
}

/** @public */
export const capabilityEvidenceSchema = z.object({
  /** What was seen, such as `@acme/flags in package.json`. */
  what: z.string(),
  /** The very line, or the page that shows it. */
  url: z.string().optional(),
  since: instant,
});

/** Where it was seen that something is used. @public */
export type CapabilityEvidence = z.infer<typeof capabilityEvidenceSchema>;

/** Why a team does not adopt a capability. @public */
export const adoptionAnswers = [
  'missing-feature',
  'migration-cost',
  'own-tool-fits-better',
  'not-needed',
  'planned',
] as const;

/** @public */
export const newAdoptionReasonSchema = z
  .strictObject({
    answer: z.enum(adoptionAnswers),
    /** At most 500 characters. */
    comment: z.string().trim().min(1).max(500).optional(),
    /** The day it is planned for; wanted of `planned`, and of nothing else. */
    plannedFor: date.optional(),
    /** The last day of the exemption that is asked for. */
    exemptUntil: date.optional(),
  })
  .refine(
    ({ answer, plannedFor }) => (answer === 'planned') === Boolean(plannedFor),
    {
      path: ['plannedFor'],
      error: 'name the day it is planned for with `planned`, and only then',
    },
  );

/** What a team answers when it is asked why not. @public */
export type NewAdoptionReason = z.infer<typeof newAdoptionReasonSchema>;

/** @public */
export const adoptionReasonSchema = z.object({
  answer: z.enum(adoptionAnswers),
  comment: z.string().optional(),
  plannedFor: date.optional(),
  exemptUntil: date.optional(),
  /** When it was given. */
  at: instant,
});

/** A team's answer to why it does not adopt a capability. @public */
export type AdoptionReason = z.infer<typeof adoptionReasonSchema>;

/** @public */
export const capabilityAdoptionSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  /** The entity ref of the platform that offers it. */
  platform: z.string(),
  class: adoptionClassSchema,
  /** When the open interval of adoption began. */
  since: instant.optional(),
  /** Since when an alternative is seen beside it. */
  parallelSince: instant.optional(),
  evidence: z.array(capabilityEvidenceSchema),
  /** Tools that do its job, seen here. */
  alternatives: z.array(
    z.object({
      title: z.string(),
      since: instant,
      evidence: z.array(capabilityEvidenceSchema),
    }),
  ),
  /** The mandate in force, whether or not it explains the class. */
  mandate: z.object({ announced: date, due: date.optional() }).optional(),
  deprecation: z
    .object({ until: date.optional(), replacement: z.string().optional() })
    .optional(),
  reason: adoptionReasonSchema.optional(),
  howToAdopt: z.object({
    /** The address of a page. */
    docs: z.string().optional(),
    /** The entity ref of a scaffolder template. */
    template: z.string().optional(),
  }),
  /** What adopting takes, in working days. */
  effortDays: z.number().positive().optional(),
  /** Other entities of the owner to which it applies, and how many adopted it. */
  siblings: z
    .object({ adopted: z.number().int(), of: z.number().int() })
    .optional(),
  /** Of a roll-up: members to which it applies, by how they stand. */
  members: z
    .object({
      adopted: z.number().int(),
      of: z.number().int(),
      unknown: z.number().int(),
    })
    .optional(),
  /** Of `unknown`: what to do so that it can be told. */
  remedy: z.string().optional(),
});

/** How a scope stands to a capability. @public */
export type CapabilityAdoption = z.infer<typeof capabilityAdoptionSchema>;

/** What puts a next step first. @public */
export const nextStepCauses = ['mandate', 'siblings', 'effort'] as const;

/** @public */
export const nextStepSchema = z.object({
  /** The id of a capability. */
  capability: z.string(),
  /** What the capability is called. */
  title: z.string().optional(),
  because: z.enum(nextStepCauses),
});

/** The capability that is best adopted next, and why this one. @public */
export type NextStep = z.infer<typeof nextStepSchema>;

/** @public */
export const entityCapabilitiesSchema = z.object({
  capabilities: z.array(capabilityAdoptionSchema),
  next: nextStepSchema.optional(),
  /** Whether the caller may say why a capability is not adopted. */
  mayAnswer: z.boolean(),
  /** Of a roll-up: members the caller may not read. */
  hidden: z.number().int().optional(),
});

/** How an entity stands to all capabilities that apply to it. @public */
export type EntityCapabilities = z.infer<typeof entityCapabilitiesSchema>;
