import type { EvidenceRow } from 'backstage-plugin-platform-value-common';
import {
  deploymentsIn,
  faultOf,
  incidentOf,
  toExclusion,
} from './newExclusion';

const incident: EvidenceRow = {
  id: 'incident-row',
  entity: 'component:default/checkout',
  kind: 'incident',
  externalId: '812',
  at: '2026-11-11T08:00:00Z',
  outcome: 'resolved',
  value: 2,
  weight: 1,
  role: 'sample',
  links: [
    {
      rowId: 'deployment-row',
      kind: 'deployment',
      externalId: '4196',
      method: 'proximity',
      confidence: 0.4,
    },
  ],
};
const deployment: EvidenceRow = {
  ...incident,
  id: 'deployment-row',
  kind: 'deployment',
  externalId: '4196',
  links: [],
};
const entry = { deployment: ' 4195 ', reason: ' one earlier ' };

describe('toExclusion', () => {
  it('excludes the row itself', () => {
    expect(toExclusion(deployment, { action: 'exclude', ...entry })).toEqual({
      action: 'exclude',
      rowId: 'deployment-row',
      reason: 'one earlier',
    });
  });

  it('links the incident to the deployment named, or to none', () => {
    const relink = {
      action: 'relink',
      rowId: 'incident-row',
      reason: 'one earlier',
    };
    expect(toExclusion(incident, { action: 'relink', ...entry })).toEqual({
      ...relink,
      deployment: '4195',
    });
    expect(toExclusion(incident, { action: 'unlink', ...entry })).toEqual(
      relink,
    );
  });
});

describe('incidentOf', () => {
  it('is the row, or what is linked to it, or nothing', () => {
    const failed = {
      ...deployment,
      links: [{ ...incident.links[0], kind: 'incident', rowId: 'linked' }],
    } satisfies EvidenceRow;
    expect(incidentOf(incident)).toBe('incident-row');
    expect(incidentOf(failed)).toBe('linked');
    expect(incidentOf(deployment)).toBeUndefined();
  });
});

describe('deploymentsIn', () => {
  it('names each deployment once, of rows and of their links', () => {
    expect(deploymentsIn([incident, deployment])).toEqual(['4196']);
  });
});

describe('faultOf', () => {
  it.each([
    ['exclude', '', 'rehearsal', undefined],
    ['exclude', '', ' a ', 'reasonMissing'],
    ['relink', ' ', 'one earlier', 'deploymentMissing'],
    ['unlink', '', 'by the provider', undefined],
  ] as const)(
    'of %s with deployment "%s" and reason "%s" is %s',
    (...given) => {
      const [action, named, reason, fault] = given;
      expect(faultOf({ action, deployment: named, reason })).toBe(fault);
    },
  );
});
