import { parseRecogniser } from './recogniser';

describe('parseRecogniser', () => {
  it.each([
    ['deployment', { type: 'deployment' }],
    [
      'deployment:production-*',
      { type: 'deployment', environment: 'production-*' },
    ],
    ['workflow:deploy.yml', { type: 'workflow', file: 'deploy.yml' }],
    [
      'workflow:deploy.yaml#to production',
      { type: 'workflow', file: 'deploy.yaml', job: 'to production' },
    ],
    ['release', { type: 'release' }],
    ['tag:v*', { type: 'tag', glob: 'v*' }],
    ['tag:a:b', { type: 'tag', glob: 'a:b' }],
    ['push', { type: 'push' }],
    [' push ', { type: 'push' }],
  ])('reads %s', (text, recogniser) => {
    expect(parseRecogniser(text)).toEqual({ recogniser });
  });

  it.each([
    'deploy',
    'tag',
    'tag:',
    'push:main',
    'release:v1',
    'workflow:',
    '',
  ])('says what may be written instead of "%s"', text => {
    expect(parseRecogniser(text)).toEqual({
      problem: expect.stringContaining('deployment:<environment glob>'),
    });
  });

  it('refuses a workflow that is no YAML file of the folder', () => {
    expect(parseRecogniser('workflow:deploy')).toHaveProperty('problem');
    expect(
      parseRecogniser('workflow:.github/workflows/deploy.yml'),
    ).toHaveProperty('problem');
  });
});
