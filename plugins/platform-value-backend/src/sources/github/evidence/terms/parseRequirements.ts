import { dependency, numberedLines, type Term } from './Term';

const named = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?=$|[\s[(<>=!~;@,])/;

/** The name that a Python requirement begins with; undefined when it has none. */
export function requirementName(requirement: string): string | undefined {
  return named.exec(requirement.trim())?.[1];
}

/** The packages of a requirements.txt; options, paths and addresses are none. */
export function parseRequirements(text: string): Term[] {
  let continued = false;
  return numberedLines(text).flatMap(([raw, line]) => {
    const begins = !continued;
    const requirement = raw.replace(/(^|\s)#.*$/, '').trimEnd();
    continued = requirement.endsWith('\\');
    const name = begins && requirementName(requirement.replace(/\\$/, ''));
    return name ? [dependency(name, line)] : [];
  });
}
