import { beginWave, offeredDays, readWave, type WaveFault } from './newWave';

const now = new Date(2026, 10, 20, 14, 12).getTime();
const day = 86_400_000;

const entry = {
  platform: 'component:default/delivery-platform',
  lastDay: '2026-12-04',
  openQuestion: '',
};

describe('readWave', () => {
  it('ends a wave with the end of its last day', () => {
    expect(readWave(entry, now)).toEqual({
      ok: true,
      survey: {
        platform: 'component:default/delivery-platform',
        closesAt: new Date(2026, 11, 4, 23, 59, 59).toISOString(),
      },
    });
  });

  it('takes an open question without the space around it', () => {
    const openQuestion = '  What first?  ';
    expect(readWave({ ...entry, openQuestion }, now)).toMatchObject({
      survey: { openQuestion: 'What first?' },
    });
  });

  it.each<[object, WaveFault]>([
    [{ platform: ' ' }, 'platformMissing'],
    [{ platform: 'delivery' }, 'platformWrong'],
    [{ lastDay: '' }, 'dayMissing'],
    [{ lastDay: '2026-11-22' }, 'dayOutside'],
    [{ lastDay: '2027-01-01' }, 'dayOutside'],
    [{ openQuestion: 'Hm' }, 'questionShort'],
  ])('refuses %j', (part, fault) => {
    expect(readWave({ ...entry, ...part }, now)).toEqual({ ok: false, fault });
  });

  it('offers only days that the backend takes: 3 to 42 days from now', () => {
    const { first, last } = offeredDays(now);
    const daysTo = (lastDay: string) => {
      const read = readWave({ ...entry, lastDay }, now);
      return read.ok ? (Date.parse(read.survey.closesAt) - now) / day : NaN;
    };
    expect(daysTo(first)).toBeGreaterThanOrEqual(3);
    expect(daysTo(last)).toBeLessThanOrEqual(42);
    expect(beginWave(now).lastDay).toBe('2026-12-04');
  });
});
