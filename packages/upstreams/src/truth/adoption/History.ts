import type { Stretch } from './Stretch';

/** How an adopter came to adopt. */
export type Beginning = 'voluntary' | 'unforced' | 'mandated';

/** How one entity stood to one capability that is for it. Epoch milliseconds. */
export interface History {
  /** Entity ref. */
  entity: string;
  capability: string;
  /** Entity ref of the platform. */
  platform: string;
  /** Since when the capability is there. */
  offeredFrom: number;
  /** In order, apart from each other. */
  adopted: (Stretch & { class: Beginning })[];
  alternatives: (Stretch & { title: string })[];
  /** When everything that would show a use was watched. */
  watched: Stretch[];
  /** When there was a choice, whether or not it was used. */
  choice: Stretch[];
  mandates: { announced: number; due?: number }[];
}
