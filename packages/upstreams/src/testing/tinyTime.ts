import { Actor } from '../world/World';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Monday, 5 January 2026, 00:00 UTC */
export const tinyStart = Date.UTC(2026, 0, 5);

/** Days with something in them. */
export const tinyDays = 40;

/** Saturday, 14 February 2026, 00:00 UTC */
export const tinyEnd = tinyStart + tinyDays * day;

/** The beginning of a day, the first being 0. */
export function startOf(index: number): number {
  return tinyStart + index * day;
}

export const developer: Actor = { login: 'dev-one', kind: 'User' };
export const reviewer: Actor = { login: 'dev-two', kind: 'User' };
export const bot: Actor = { login: 'renovate[bot]', kind: 'Bot' };

/** 40 hex digits that begin with a kind and a number; the first 16 tell them apart. */
export function tinySha(kind: string, index: number): string {
  return `${kind}${index.toString(16).padStart(15, '0')}`.padEnd(40, '0');
}
