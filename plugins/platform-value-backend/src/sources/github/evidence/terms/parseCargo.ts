import { z } from 'zod';
import { dependency, type Term } from './Term';
import { TomlText } from './TomlText';

const groups = ['dependencies', 'dev-dependencies', 'build-dependencies'];
const renamed = z.object({ package: z.string() });

/** The crates that a Cargo.toml depends on, under their own names. */
export function parseCargo(text: string): Term[] {
  const toml = new TomlText(text);
  const targets = toml.entries(['target']).map(([name]) => ['target', name]);
  const tables = [[], ['workspace'], ...targets].flatMap(above =>
    groups.map(group => [...above, group]),
  );
  return tables.flatMap(table =>
    toml.entries(table).map(([key, value]) => {
      const own = renamed.safeParse(value);
      const name = own.success ? own.data.package : key;
      return dependency(name, toml.lineOf([...table, key]));
    }),
  );
}
