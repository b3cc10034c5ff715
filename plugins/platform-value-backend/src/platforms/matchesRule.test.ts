import type { AdoptionRule } from './adoptionRule';
import { matchesRule } from './matchesRule';
import type { Sign } from './Sign';

function sign(type: Sign['type'], name: string, place = ''): Sign {
  return { type, name, place };
}

const deploy = 'acme/workflows/.github/workflows/deploy.yml';
const flags = sign('dependency', '@acme/flags', 'package.json');
const own = sign('dependency', '@acme/flags', 'services/offers/package.json');

const cases: [AdoptionRule, Sign, boolean][] = [
  [{ workflow: deploy }, sign('workflow', deploy, 'ci.yml'), true],
  [{ workflow: 'acme/workflows/*' }, sign('workflow', deploy, 'ci.yml'), true],
  [{ workflow: 'acme/actions/*' }, sign('workflow', deploy, 'ci.yml'), false],
  [{ dependency: '@acme/flags' }, flags, true],
  [{ dependency: '@acme/*' }, flags, true],
  [{ dependency: '@acme/flag' }, flags, false],
  [{ dependency: '@acme/flags', manifest: 'package.json' }, flags, true],
  [{ dependency: '@acme/flags', manifest: 'package.json' }, own, true],
  [{ dependency: '@acme/flags', manifest: 'services/*' }, flags, false],
  [{ dependency: '@acme/flags', manifest: 'go.mod' }, flags, false],
  [{ file: '.acme/flags.yaml' }, sign('file', '.acme/flags.yaml'), true],
  [{ file: 'alerts.yaml' }, sign('file', 'services/offers/alerts.yaml'), true],
  [{ file: 'config.yml' }, sign('file', '.circleci/config.yml'), false],
  [{ file: 'alerts.*' }, sign('file', 'alerts.yaml'), true],
  [{ file: 'alerts.yaml' }, sign('file', 'more-alerts.yaml'), false],
  [
    { relation: 'dependsOn', target: 'resource:default/flags' },
    sign('relation', 'dependsOn', 'resource:default/flags'),
    true,
  ],
  [
    { relation: 'dependsOn', target: 'Resource:*/flags' },
    sign('relation', 'dependsOn', 'resource:default/flags'),
    true,
  ],
  [
    { relation: 'consumesApi', target: 'resource:default/flags' },
    sign('relation', 'dependsOn', 'resource:default/flags'),
    false,
  ],
  [{ annotation: 'acme.io/flags' }, sign('annotation', 'acme.io/flags'), true],
  [
    { annotation: 'acme.io/flags', value: 'on' },
    sign('annotation', 'acme.io/flags', 'off'),
    false,
  ],
  [
    { annotation: 'acme.io/flags', value: 'on*' },
    sign('annotation', 'acme.io/flags', 'on since May'),
    true,
  ],
  [{ tag: 'flags' }, sign('tag', 'flags'), true],
  [{ tag: 'fl*' }, sign('tag', 'flags'), false],
  [{ event: 'flag-evaluated' }, sign('event', 'flag-evaluated'), true],
  [{ fact: 'flag-evaluations' }, sign('fact', 'flag-evaluations'), true],
  [{ fact: 'flag-evaluations' }, sign('event', 'flag-evaluations'), false],
  [{ file: 'a.c' }, sign('file', 'abc'), false],
];

describe('matchesRule', () => {
  it.each(cases)('%j and %j: %s', (rule, seen, expected) => {
    expect(matchesRule(rule, seen)).toBe(expected);
  });
});
