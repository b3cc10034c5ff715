import type { NewCheckIn } from 'backstage-plugin-platform-value-common';

/** What the form holds. */
export interface CheckInEntry {
  value: string;
  /** In per cent. */
  confidence: string;
  comment: string;
}

/** What is wrong with an entry itself. */
export type CheckInFault = 'valueMissing' | 'confidenceWrong';

/** An entry as the backend takes it, or what keeps it from being sent. */
export type ReadCheckIn =
  | { ok: true; checkIn: NewCheckIn }
  | { ok: false; fault: CheckInFault };

/** Reads a number with a point or a comma; undefined where it is none. */
function numberOf(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() && Number.isFinite(number) ? number : undefined;
}

/** Reads what somebody entered of a key result. */
export function readCheckIn(entry: CheckInEntry): ReadCheckIn {
  const value = numberOf(entry.value);
  const percent = numberOf(entry.confidence);
  const comment = entry.comment.trim();
  if (value === undefined) {
    return { ok: false, fault: 'valueMissing' };
  }
  if (!entry.confidence.trim()) {
    return { ok: true, checkIn: { value, ...(comment && { comment }) } };
  }
  if (percent === undefined || percent < 0 || percent > 100) {
    return { ok: false, fault: 'confidenceWrong' };
  }
  const confidence = percent / 100;
  return {
    ok: true,
    checkIn: { value, confidence, ...(comment && { comment }) },
  };
}
