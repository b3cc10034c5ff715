import type { Language } from './languageOf';

/** What a service uses at a moment: ids of capabilities, and of those it has another tool for. */
export interface Choices {
  name: string;
  language: Language;
  used: ReadonlySet<string>;
  rivals: ReadonlySet<string>;
}

interface Library {
  capability: string;
  names: Record<Language, string>;
  version: string;
}

const own: Library[] = ['flags', 'telemetry'].map(name => ({
  capability: name === 'flags' ? 'feature-flags' : name,
  names: {
    node: `@acme/${name}`,
    go: `acme.example/${name}`,
    python: `acme-${name}`,
  },
  version: '2.4.0',
}));

const rivals: Library[] = [
  {
    capability: 'feature-flags',
    names: {
      node: 'launchdarkly-node-server-sdk',
      go: 'github.com/launchdarkly/go-server-sdk/v7',
      python: 'launchdarkly-server-sdk',
    },
    version: '7.0.3',
  },
  {
    capability: 'telemetry',
    names: {
      node: 'dd-trace',
      go: 'gopkg.in/DataDog/dd-trace-go.v1',
      python: 'ddtrace',
    },
    version: '1.60.0',
  },
];

const basics: Record<Language, [string, string][]> = {
  node: [
    ['express', '4.21.0'],
    ['zod', '3.23.8'],
  ],
  go: [['github.com/go-chi/chi/v5', '5.1.0']],
  python: [['fastapi', '0.115.0']],
};

function librariesOf(choices: Choices): [string, string][] {
  const { language, used, rivals: others } = choices;
  const chosen = [
    ...own.filter(({ capability }) => used.has(capability)),
    ...rivals.filter(({ capability }) => others.has(capability)),
  ].map(({ names, version }): [string, string] => [names[language], version]);
  const design: [string, string][] =
    language === 'node' && used.has('design-system')
      ? [['@acme/design-system', '5.1.0']]
      : [];
  return [...basics[language], ...chosen, ...design].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
}

const manifests: Record<
  Language,
  {
    path: string;
    write: (name: string, libraries: [string, string][]) => string;
  }
> = {
  node: {
    path: 'package.json',
    write: (name, libraries) =>
      `${JSON.stringify(
        {
          name: `@acme/${name}`,
          private: true,
          dependencies: Object.fromEntries(
            libraries.map(([library, version]) => [library, `^${version}`]),
          ),
        },
        undefined,
        2,
      )}\n`,
  },
  go: {
    path: 'go.mod',
    write: (name, libraries) =>
      [
        `module acme.example/services/${name}`,
        '',
        'go 1.23',
        '',
        'require (',
        ...libraries.map(([library, version]) => `\t${library} v${version}`),
        ')',
        '',
      ].join('\n'),
  },
  python: {
    path: 'requirements.txt',
    write: (_, libraries) =>
      `${libraries
        .map(([library, version]) => `${library}==${version}`)
        .join('\n')}\n`,
  },
};

const images: Record<Language, string> = {
  node: 'node:22-slim',
  go: 'golang:1.23',
  python: 'python:3.13',
};

function dockerfileOf({ language, used }: Choices): string {
  const image = used.has('base-images')
    ? `registry.acme.example/base/${images[language]}`
    : images[language];
  return `FROM ${image}\nWORKDIR /srv\nCOPY . .\nCMD ["./run"]\n`;
}

/** Files that are there when a capability is used, and what they say. */
const markers: [capability: string, path: string, text: string][] = [
  ['alert-rules', 'alerts.yaml', 'alerts:\n  - errors > 1% for 5m\n'],
  ['config-switches', 'switches.yaml', 'switches:\n  new-checkout: false\n'],
  ['data-contracts', 'datacontract.yaml', 'dataContractSpecification: 1.1.0\n'],
  ['service-template', 'service-template.yaml', 'template: acme-service\n'],
];

/** The files that lie in a service's folder, by name. */
export function serviceFiles(choices: Choices): Map<string, string> {
  const { path, write } = manifests[choices.language];
  const marked = markers
    .filter(([capability]) => choices.used.has(capability))
    .map(([, file, text]): [string, string] => [file, text]);
  return new Map([
    [path, write(choices.name, librariesOf(choices))],
    ['Dockerfile', dockerfileOf(choices)],
    ...marked,
  ]);
}
