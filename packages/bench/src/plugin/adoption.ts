/** What the benches use of capabilities and of how they are adopted. */
export { refreshAdoptions } from '../../../../plugins/platform-value-backend/src/adoption/stored/refreshAdoptions';
export { definitionsDocumentSchema } from '../../../../plugins/platform-value-backend/src/platforms/definitionsDocument';
