import { requirementName } from './parseRequirements';
import { dependency, type Term } from './Term';
import { TomlText } from './TomlText';

/** The packages that a pyproject.toml depends on, of the standard and of Poetry. */
export function parsePyproject(text: string): Term[] {
  const toml = new TomlText(text);
  const groups = [['project', 'optional-dependencies'], ['dependency-groups']];
  const lists = groups.flatMap(group =>
    toml.entries(group).map(([name]) => [...group, name]),
  );
  const poetry = ['tool', 'poetry'];
  const named = toml
    .entries([...poetry, 'group'])
    .map(([name]) => [...poetry, 'group', name, 'dependencies']);
  const tables = ['dependencies', 'dev-dependencies'];
  return [
    ...[['project', 'dependencies'], ...lists].flatMap(list =>
      listed(toml, list),
    ),
    ...[...tables.map(name => [...poetry, name]), ...named].flatMap(table =>
      keyed(toml, table),
    ),
  ];
}

function listed(toml: TomlText, list: string[]): Term[] {
  const items = toml.at(list);
  let line = toml.lineOf(list);
  return (Array.isArray(items) ? items : []).flatMap(item => {
    const name = typeof item === 'string' && requirementName(item);
    if (!name) return [];
    line = toml.lineOfText(item, line);
    return [dependency(name, line)];
  });
}

function keyed(toml: TomlText, table: string[]): Term[] {
  return toml
    .entries(table)
    .filter(([name]) => name !== 'python')
    .map(([name]) => dependency(name, toml.lineOf([...table, name])));
}
