import type { SignalDetails } from '../../signals/evidence/readSignalDetails';

/** Finds the page of its source that shows a signal. */
export interface EvidenceLinks {
  urlOf(signal: SignalDetails): string | undefined;
}
