/** Which fields of an issue a request wants. */
export class FieldChoice {
  readonly isIdOnly: boolean;
  /** Nothing but ids and keys: pages of those may be much longer. */
  readonly isKeyOnly: boolean;
  private readonly left: Set<string>;
  private readonly taken: Set<string>;
  private readonly all: boolean;

  /** `*all`, `*navigable`, names, and names with `-` before them. */
  constructor(names: string[]) {
    this.left = new Set(
      names.filter(name => name.startsWith('-')).map(name => name.slice(1)),
    );
    this.taken = new Set(names.filter(name => !/^[-*]/.test(name)));
    const wide = names.some(name => /^\*(all|navigable)$/.test(name));
    this.all = wide || (this.taken.size === 0 && this.left.size > 0);
    const others = [...this.taken].filter(
      name => !['id', 'key'].includes(name),
    );
    this.isKeyOnly = !this.all && others.length === 0;
    this.isIdOnly = this.isKeyOnly && !this.taken.has('key');
  }

  choose(fields: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).filter(([name]) => this.wants(name)),
    );
  }

  private wants(name: string): boolean {
    if (this.left.has(name)) return false;
    return this.all || this.taken.has(name) || isOdd(name);
  }
}

/** Fields of the faults come whether or not somebody asked. */
function isOdd(name: string): boolean {
  return name.startsWith('customfield_99');
}
