/**
 * Attaches the objectives an entity serves to the catalog entity itself.
 *
 * @packageDocumentation
 */
export { catalogModulePlatformValue as default } from './module';
