import type { Author } from 'backstage-plugin-platform-value-common';
import type { GraphqlActor } from '../graphqlFields';

/** Accounts of coding agents, without the `[bot]` GitHub shows some of them with. */
const agentBots = [
  'amazon-q-developer',
  'anthropic-code-agent',
  'chatgpt-codex-connector',
  'claude',
  'codegen-sh',
  'copilot',
  'copilot-swe-agent',
  'cursor',
  'devin-ai-integration',
  'factory-droid',
  'gemini-code-assist',
  'github-copilot',
  'google-labs-jules',
  'openai-code-agent',
  'sweep-ai',
];

/** Agents that work from an ordinary account. */
const agentAccounts = ['devin-ai', 'openhands-agent'];

/**
 * Who wrote something, never who in person. An account that was deleted was a
 * person's: those of bots go with their App.
 */
export function authorOf(actor: GraphqlActor): Author {
  if (!actor) return 'human';
  const login = actor.login.toLowerCase();
  const name = login.replace(/\[bot\]$/, '');
  if (agentAccounts.includes(name)) return 'agent';
  if (actor.__typename !== 'Bot' && name === login) return 'human';
  return agentBots.includes(name) ? 'agent' : 'bot';
}
