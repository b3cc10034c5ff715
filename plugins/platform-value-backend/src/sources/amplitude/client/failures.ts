import {
  SourceError,
  type SourceErrorCode,
} from 'backstage-plugin-platform-value-node';

/** Kinds of failure of Amplitude. */
export type AmplitudeFailure =
  | 'limited'
  | 'keys'
  | 'refused'
  | 'no-such-path'
  | 'too-much'
  | 'broken'
  | 'unreachable'
  | 'late'
  | 'cut-short'
  | 'weeks'
  | 'not-understood';

interface FailureRow {
  code: SourceErrorCode;
  /** After "Amplitude's answer to …" or the like; no value of an answer. */
  says: string;
  remedy: string;
}

const tryAgain =
  'It is tried again by itself; see status.amplitude.com when it stays.';

/** Every failure of Amplitude: what it means here, and what to do. */
const table: Record<AmplitudeFailure, FailureRow> = {
  limited: {
    code: 'throttled',
    says: 'is refused by its limits (429)',
    remedy: 'It goes on by itself when the five minutes of the limit are over.',
  },
  keys: {
    code: 'misconfigured',
    says: 'is refused: wrong keys, or those of the other region (403)',
    remedy:
      "Set apiKey and secretKey of the project, and its region (us or eu), in platformValue.amplitude; who administers the Amplitude project finds them in the project's settings.",
  },
  refused: {
    code: 'misconfigured',
    says: 'is refused as an invalid chart (400)',
    remedy:
      'See that events of platformValue.amplitude.measures and properties of platform-value.io/amplitude-filter exist in the Amplitude project.',
  },
  'no-such-path': {
    code: 'misconfigured',
    says: 'finds nothing at this address (404)',
    remedy: 'Correct platformValue.amplitude.baseUrl.',
  },
  'too-much': {
    code: 'transient',
    says: 'is too much at once, even for a single value',
    remedy: tryAgain,
  },
  broken: { code: 'transient', says: 'failed upstream', remedy: tryAgain },
  unreachable: {
    code: 'transient',
    says: 'could not be sent',
    remedy:
      'It is tried again; when it stays, see whether the portal reaches the address of platformValue.amplitude.',
  },
  late: { code: 'transient', says: 'took too long', remedy: tryAgain },
  'cut-short': {
    code: 'transient',
    says: 'came back cut short',
    remedy: tryAgain,
  },
  weeks: {
    code: 'misconfigured',
    says: 'has weeks that begin on another day',
    remedy:
      "Set platformValue.amplitude.weekStartsOn to the first day of the week in the Amplitude project's settings.",
  },
  'not-understood': {
    code: 'poison',
    says: 'came back as what could not be understood',
    remedy:
      'Report it to the maintainers of Platform Value, with this message.',
  },
};

const byStatus: Record<number, AmplitudeFailure> = {
  400: 'refused',
  401: 'keys',
  403: 'keys',
  404: 'no-such-path',
  408: 'broken',
  413: 'too-much',
  414: 'too-much',
  429: 'limited',
  431: 'too-much',
  504: 'too-much',
};

/** The failure that an answer of no success is. */
export function failureOfStatus(status: number): AmplitudeFailure {
  return byStatus[status] ?? (status >= 500 ? 'broken' : 'not-understood');
}

/** A failure with its kind, so that a source can ask for less. */
export class AmplitudeError extends SourceError {
  readonly failure: AmplitudeFailure;

  /** @param options - `request` is named in the message: method and path without query */
  constructor(options: {
    failure: AmplitudeFailure;
    request: string;
    detail?: string;
    retryAt?: Date;
  }) {
    const { failure, request, detail, retryAt } = options;
    const { code, says, remedy } = table[failure];
    const more = detail ? ` (${detail})` : '';
    const message = `Amplitude: ${request} ${says}${more}.`;
    super({ code, message, remedy, retryAt });
    this.failure = failure;
  }
}
