/** Where something stands in an imported file. */
export interface Place {
  /** From 1; of CSV the line, the header being line 1. */
  row: number;
  /** How the reader of the file finds a field: its column, or its path. */
  columnOf(path: readonly PropertyKey[]): string;
}

/** An objective of a file with key results of it, unchecked. */
export interface ImportEntry {
  place: Place;
  objective: unknown;
  keyResults: { place: Place; value: unknown }[];
}

/** What a file was read as. */
export interface ReadFile {
  entries: ImportEntry[];
  /** Whether an objective can stand in several entries: on each line of CSV. */
  mayRepeat: boolean;
  /** What could not be read at all. */
  rejected: { row: number; column: string; reason: string }[];
}
