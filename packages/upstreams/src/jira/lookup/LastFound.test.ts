import { tinyJiraSite } from '../../testing/tinyJiraSite';
import { tinyEnd } from '../../testing/tinyTime';
import { issueAsOf } from './issueAsOf';
import { LastFound } from './LastFound';

const [{ issues }] = tinyJiraSite().projects;
const states = issues.flatMap(issue => issueAsOf(issue, tinyEnd) ?? []);

describe('LastFound', () => {
  it('finds once for each query and moment', () => {
    const last = new LastFound();
    const find = jest.fn(() => states);
    last.get('one', 1, find);
    last.get('one', 1, find);
    expect(find).toHaveBeenCalledTimes(1);
    expect(last.get('two', 1, find)).toBe(states);
    expect(find).toHaveBeenCalledTimes(2);
    last.get('one', 2, find);
    expect(find).toHaveBeenCalledTimes(3);
  });

  it('keeps the newest eight', () => {
    const last = new LastFound();
    const find = jest.fn(() => states);
    for (let i = 0; i < 9; i++) last.get(`query ${i}`, 1, find);
    last.get('query 8', 1, find);
    expect(find).toHaveBeenCalledTimes(9);
    last.get('query 0', 1, find);
    expect(find).toHaveBeenCalledTimes(10);
  });
});
