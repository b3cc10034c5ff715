export { createRandom } from '../../../../plugins/platform-value-backend/src/metrics/statistics/random';
