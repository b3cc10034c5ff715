/** What the benches use of the plugin's store. */
export {
  DatabaseEntityStore,
  type MirroredEntity,
} from '../../../../plugins/platform-value-backend/src/catalog/DatabaseEntityStore';
export { migrateDatabase } from '../../../../plugins/platform-value-backend/src/database/migrateDatabase';
export {
  authorCodes,
  kindCodes,
  linkKindCodes,
  linkMethodCodes,
  outcomeCodes,
} from '../../../../plugins/platform-value-backend/src/signals/codes';
export {
  DatabaseSignalStore,
  mostRowsPerStatement,
  type StoredSignal,
} from '../../../../plugins/platform-value-backend/src/signals/DatabaseSignalStore';
export type { LinkRow } from '../../../../plugins/platform-value-backend/src/signals/linking/linkRows';
