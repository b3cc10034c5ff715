import { dependency, type Term } from './Term';
import { YamlText } from './YamlText';

/** The charts that a Chart.yaml depends on. */
export function parseChart(text: string): Term[] {
  const yaml = new YamlText(text);
  return yaml.items(yaml.at(yaml.root, 'dependencies')).flatMap(chart => {
    const name = yaml.text(yaml.at(chart, 'name'));
    return name ? [dependency(name.value, name.line)] : [];
  });
}
