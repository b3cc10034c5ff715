export { platformValuePlugin } from '../../../../plugins/platform-value-backend/src/plugin';
