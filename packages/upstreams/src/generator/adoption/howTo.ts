import type { CapabilityPlan, Rule } from './CapabilityPlan';

function stepOf(rule: Rule): string {
  if ('workflow' in rule) return `call the workflow \`${rule.workflow}\``;
  if ('dependency' in rule) {
    const where = rule.manifest ? ` in \`${rule.manifest}\`` : '';
    return `add the dependency \`${rule.dependency}\`${where}`;
  }
  if ('file' in rule) return `add the file \`${rule.file}\``;
  if ('relation' in rule) {
    return `declare \`${rule.relation}\` \`${rule.target}\` in the catalog`;
  }
  if ('annotation' in rule) {
    return `set the annotation \`${rule.annotation}\` in the catalog`;
  }
  if ('tag' in rule) return `tag the service \`${rule.tag}\` in the catalog`;
  return 'call it; the platform counts the calls';
}

/** The path of the page that says how a capability is adopted. */
export function howToPath({ id }: Pick<CapabilityPlan, 'id'>): string {
  return `docs/${id}.md`;
}

/** The page that says how a capability is adopted. */
export function howToText(plan: CapabilityPlan): string {
  const { title, description, adoptedWhen, effortDays } = plan;
  const effort = effortDays ? `It takes about ${effortDays} days.\n\n` : '';
  const steps = adoptedWhen.map(rule => `- ${stepOf(rule)}`).join('\n');
  return `# ${title}\n\n${description}\n\n${effort}Any one of these will do:\n\n${steps}\n`;
}
