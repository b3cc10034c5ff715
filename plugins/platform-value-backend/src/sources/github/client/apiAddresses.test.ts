import { apiAddresses } from './apiAddresses';

describe('apiAddresses', () => {
  it.each([
    [
      'github.com',
      'https://api.github.com',
      'https://api.github.com/graphql',
      'https://github.com',
    ],
    [
      'git.acme.com',
      'https://git.acme.com/api/v3/',
      'https://git.acme.com/api/graphql',
      'https://git.acme.com',
    ],
    [
      'github.com',
      'http://127.0.0.1:4010/api/v3',
      'http://127.0.0.1:4010/api/graphql',
      'http://127.0.0.1:4010',
    ],
  ])('of %s at %s', (host, apiBaseUrl, graphql, web) => {
    expect(apiAddresses({ host, apiBaseUrl })).toEqual({
      rest: apiBaseUrl.replace(/\/$/, ''),
      graphql,
      web,
    });
  });
});
