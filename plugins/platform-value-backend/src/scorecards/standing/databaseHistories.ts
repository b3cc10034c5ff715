import type { Knex } from 'knex';
import {
  readCapabilityHistories,
  readPlatformHistories,
} from '../../adoption/stored/readCapabilityHistories';
import type { HistorySource } from '../ports';

/** Histories out of the database. */
export function databaseHistories(knex: Knex): HistorySource {
  return {
    ofEntities: ids => readCapabilityHistories(knex, ids),
    ofPlatform: ref => readPlatformHistories(knex, ref),
  };
}
