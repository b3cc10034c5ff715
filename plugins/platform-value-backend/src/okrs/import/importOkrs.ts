import type { OkrImport } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { checkEntries, type CheckedFile } from './checkEntries';
import { planImport, type ImportPlan } from './planImport';
import { readCsv } from './readCsv';
import { readDocument } from './readDocument';
import { readKnown } from './readKnown';
import { writePlan } from './writePlan';

/** How an imported file is written. JSON is a `document` like YAML. */
export type ImportFormat = 'document' | 'csv';

/** A file to import. */
export interface ImportedFile {
  text: string;
  format: ImportFormat;
  /** Tell what would become of it, and store nothing. */
  dryRun: boolean;
}

/** @internal */
export interface ImportOkrsOptions {
  knex: Knex;
  /** The organisation's zone: in it the day is told on which a key result starts. */
  timeZone: string;
  metricIds: ReadonlySet<string>;
  /** Those of `refs` that the caller may read. */
  visible(refs: string[]): Promise<ReadonlySet<string>>;
  now: Date;
}

/**
 * Takes objectives, key results, check-ins and links out of a file. Good rows
 * are stored, wrong ones are listed; what is stored already is not written.
 *
 * @throws InputError when the file can't be read at all.
 */
export async function importOkrs(
  { text, format, dryRun }: ImportedFile,
  options: ImportOkrsOptions,
): Promise<OkrImport> {
  const file = checkEntries(
    format === 'csv' ? readCsv(text) : readDocument(text),
  );
  const { knex, now } = options;
  const { counts, rejected } = dryRun
    ? await readPlan(knex, file, options)
    : await knex.transaction(async tx => {
        // One import at a time, so that what was read stays so until it is written.
        await tx.raw('lock table objectives in share row exclusive mode');
        const plan = await readPlan(tx, file, options);
        await writePlan(tx, plan, now);
        return plan;
      });
  return { dryRun, ...counts, rejected };
}

async function readPlan(
  knex: Knex,
  file: CheckedFile,
  { timeZone, metricIds, visible, now }: ImportOkrsOptions,
): Promise<ImportPlan> {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).toISODate()!;
  const known = await readKnown(knex, { file, today });
  const refs = new Set([
    ...known.entities.keys(),
    ...[...known.links.values()].map(({ ref }) => ref),
  ]);
  return planImport(file, {
    known,
    metricIds,
    visible: await visible([...refs]),
  });
}
