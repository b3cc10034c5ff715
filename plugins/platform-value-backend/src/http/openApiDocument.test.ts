import { contract } from 'backstage-plugin-platform-value-common';
import { openApiDocument } from './openApiDocument';

describe('openApiDocument', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument()));

  it('describes every route of the contract', () => {
    const operations = Object.values<Record<string, { operationId: string }>>(
      document.paths,
    ).flatMap(path =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(operations.sort()).toEqual(Object.keys(contract).sort());
  });

  it('names each parameter of a path, and says which queries may be left out', () => {
    const { parameters } =
      document.paths['/entities/{kind}/{namespace}/{name}/scorecard'].get;
    expect(
      parameters.map(
        (p: { name: string; in: string; required: boolean }) =>
          `${p.in} ${p.name} ${p.required}`,
      ),
    ).toEqual([
      'path kind true',
      'path namespace true',
      'path name true',
      'query asOf false',
      'query days false',
      'query timeZone false',
    ]);
  });

  it('describes what a pushed signal can hold, though each is checked by itself', () => {
    const { content } = document.paths['/signals'].post.requestBody;
    expect(Object.keys(content)).toEqual([
      'application/json',
      'application/x-ndjson',
    ]);
    const { items } = content['application/json'].schema.properties.signals;
    expect(items).toMatchObject({
      type: 'object',
      required: ['externalId', 'entity', 'kind', 'at'],
      additionalProperties: false,
    });
  });
});
