import type { NewSurvey } from 'backstage-plugin-platform-value-common';
import { isEntityRef } from '../../okrs/EntityName';
import { localDay } from './localDay';

/** What the form holds; the day as `2026-09-30`, empty where none is given. */
export interface WaveEntry {
  /** An entity ref. */
  platform: string;
  lastDay: string;
  openQuestion: string;
}

/** What is wrong with an entry itself. */
export type WaveFault =
  | 'platformMissing'
  | 'platformWrong'
  | 'dayMissing'
  | 'dayOutside'
  | 'questionShort';

/** An entry as the backend takes it, or what keeps it from being sent. */
export type ReadWave =
  | { ok: true; survey: NewSurvey }
  | { ok: false; fault: WaveFault };

/** A wave ends with the day, and is open for 3 to 42 days from this moment. */
const shortestDays = 3;
const longestDays = 41;
const usualDays = 14;
const leastLetters = 3;

/** The first and the last day that a wave may end with. */
export function offeredDays(now: number): { first: string; last: string } {
  return {
    first: localDay(now, shortestDays),
    last: localDay(now, longestDays),
  };
}

/** The entry to begin with: two weeks, which most people are back within. */
export function beginWave(now: number): WaveEntry {
  return { platform: '', lastDay: localDay(now, usualDays), openQuestion: '' };
}

/** The last second of a day in the reader's own zone. */
function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

function faultOf(entry: WaveEntry, now: number): WaveFault | undefined {
  const { platform, lastDay, openQuestion } = entry;
  const { first, last } = offeredDays(now);
  const letters = openQuestion.trim().length;
  if (!platform.trim()) return 'platformMissing';
  if (!isEntityRef(platform.trim())) return 'platformWrong';
  if (!lastDay) return 'dayMissing';
  if (lastDay < first || lastDay > last) return 'dayOutside';
  return letters > 0 && letters < leastLetters ? 'questionShort' : undefined;
}

/** Reads what somebody entered of a wave; `now` in milliseconds since the epoch. */
export function readWave(entry: WaveEntry, now: number): ReadWave {
  const fault = faultOf(entry, now);
  if (fault) {
    return { ok: false, fault };
  }
  const openQuestion = entry.openQuestion.trim();
  const survey = {
    platform: entry.platform.trim(),
    closesAt: endOf(entry.lastDay),
    ...(openQuestion && { openQuestion }),
  };
  return { ok: true, survey };
}
