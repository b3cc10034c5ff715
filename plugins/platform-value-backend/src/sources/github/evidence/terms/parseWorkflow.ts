import type { Term } from './Term';
import { YamlText } from './YamlText';

/** The workflows and actions that the jobs of a workflow use, without their refs. */
export function parseWorkflow(text: string): Term[] {
  const yaml = new YamlText(text);
  const jobs = yaml.items(yaml.at(yaml.root, 'jobs'));
  const steps = jobs.flatMap(job => yaml.items(yaml.at(job, 'steps')));
  return [...jobs, ...steps].flatMap(node => {
    const used = yaml.text(yaml.at(node, 'uses'));
    if (!used) return [];
    const name = used.value.split('@')[0].trim();
    return [{ type: 'uses' as const, name, line: used.line }];
  });
}
