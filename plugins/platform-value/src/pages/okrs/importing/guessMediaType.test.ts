import { sampleFile } from '../sampleFile';
import { guessMediaType } from './guessMediaType';

describe('guessMediaType', () => {
  it.each([
    ['{ "objectives": [] }', undefined, 'application/json'],
    ['\n[1]', undefined, 'application/json'],
    [sampleFile, undefined, 'application/yaml'],
    ['objective_id,objective_title,id\na,b,c', undefined, 'text/csv'],
    ['objective_id;title', undefined, 'text/csv'],
    ['title: one, two', undefined, 'application/yaml'],
    ['', undefined, 'application/yaml'],
    ['a,b', 'goals.YML', 'application/yaml'],
    ['objectives:', 'goals.csv', 'text/csv'],
    ['a,b', 'goals.txt', 'text/csv'],
  ])('takes %j, named %s, for %s', (text, fileName, mediaType) => {
    expect(guessMediaType(text, fileName)).toBe(mediaType);
  });
});
