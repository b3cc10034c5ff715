import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/**
 * What a survey asks of a platform, always in these words, so that waves can
 * be compared: how likely somebody would recommend it (0 … 10), how satisfied
 * somebody is with it (1 … 5), and one open question of the wave.
 *
 * @public
 */
export const surveyQuestionKinds = ['nps', 'developer-csat', 'open'] as const;

/** @public */
export const surveyQuestionSchema = z.object({
  /** The same for the same words; waves are compared by it. */
  id: z.string(),
  kind: z.enum(surveyQuestionKinds),
  text: z.string(),
});

/** @public */
export const scoreSchema = z.object({
  /** Of `nps` −100 … 100; otherwise a ratio 0 … 1. */
  value: z.number(),
  /** 95 %, allowing for how many were asked in all. */
  interval: z.object({ low: z.number(), high: z.number() }).optional(),
  /** Against the wave before with the same question. */
  change: z
    .object({
      value: z.number(),
      interval: z.object({ low: z.number(), high: z.number() }).optional(),
    })
    .optional(),
});

/** What answers to a question come to. @public */
export type Score = z.infer<typeof scoreSchema>;

/** @public */
export const surveyResultsSchema = z.object({
  /** People it was shown to. */
  shown: z.number().int(),
  answered: z.number().int(),
  /** Fewer than five answered: nothing but their number is told. */
  hidden: z.boolean(),
  /** Fewer than 40 % answered. */
  indicative: z.boolean(),
  nps: scoreSchema.optional(),
  developerCsat: scoreSchema.optional(),
  dissatisfactionRate: scoreSchema.optional(),
  /** Answers to the open question, in no order. */
  comments: z.array(z.string()),
});

/** What came of a wave. @public */
export type SurveyResults = z.infer<typeof surveyResultsSchema>;

/** @public */
export const surveySchema = z.object({
  id: z.string(),
  /** The entity ref of the platform. */
  platform: z.string(),
  opensAt: instant,
  closesAt: instant,
  state: z.enum(['open', 'closed']),
  questions: z.array(surveyQuestionSchema),
  /** Of a wave that is closed. */
  results: surveyResultsSchema.optional(),
});

/** One wave of a survey about a platform. @public */
export type Survey = z.infer<typeof surveySchema>;

/** @public */
export const newSurveySchema = z.strictObject({
  platform: z.string().min(1),
  /** From 3 to 42 days after now. */
  closesAt: instant,
  openQuestion: z.string().trim().min(3).max(200).optional(),
});

/** What opens a wave. @public */
export type NewSurvey = z.infer<typeof newSurveySchema>;

/** @public */
export const surveyInvitationSchema = surveySchema
  .pick({ id: true, platform: true, closesAt: true, questions: true })
  .extend({ platformTitle: z.string() });

/** A wave the caller may answer now. @public */
export type SurveyInvitation = z.infer<typeof surveyInvitationSchema>;

/** @public */
export const surveyAnswerSchema = z
  .strictObject({
    nps: z.number().int().min(0).max(10).optional(),
    developerCsat: z.number().int().min(1).max(5).optional(),
    comment: z.string().trim().min(1).max(1000).optional(),
  })
  .refine(answer => Object.values(answer).some(part => part !== undefined), {
    error: 'answer at least one of the questions',
  });

/** What somebody answers. @public */
export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>;

/** What becomes of an invitation without an answer. @public */
export const invitationStates = ['shown', 'dismissed'] as const;
