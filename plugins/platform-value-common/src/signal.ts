import { z } from 'zod';

/**
 * What a signal can be about. The order is the order of the codes in the
 * store: append, never reorder.
 *
 * @public
 */
export const signalKinds = [
  'deployment',
  'change',
  'build',
  'incident',
  'workItem',
  'usage',
  'retention',
  'cost',
  'response',
  'evidence',
  'review',
  'measurement',
] as const;

/** @public */
export const signalKindSchema = z.enum(signalKinds);

/** One of {@link signalKinds}. @public */
export type SignalKind = z.infer<typeof signalKindSchema>;

/**
 * How a signal came out: `success`, `failure` or `cancelled` for deployments
 * and builds, `open` or `resolved` for incidents, `merged` for changes.
 *
 * @public
 */
export const outcomes = [
  'none',
  'success',
  'failure',
  'cancelled',
  'open',
  'resolved',
  'merged',
] as const;

/** @public */
export const outcomeSchema = z.enum(outcomes);

/** One of {@link outcomes}. @public */
export type Outcome = z.infer<typeof outcomeSchema>;

/** Who wrote a change. Never who in person. @public */
export const authors = ['human', 'bot', 'agent'] as const;

/** @public */
export const authorSchema = z.enum(authors);

/** One of {@link authors}. @public */
export type Author = z.infer<typeof authorSchema>;
