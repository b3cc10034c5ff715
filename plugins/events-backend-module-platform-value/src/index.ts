/**
 * Takes webhooks of Jira into the portal's events.
 *
 * @packageDocumentation
 */
export { eventsModulePlatformValue as default } from './module';
