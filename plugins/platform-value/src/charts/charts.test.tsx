import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BulletBar } from './BulletBar';
import { DotStrip } from './DotStrip';
import { ShareBar } from './ShareBar';
import { Sparkline } from './Sparkline';
import { TrendFigure } from './TrendFigure';

const trend = { values: [1, null, 3, 2], states: 'mcmm' };

describe('Sparkline', () => {
  it('is named by its summary', () => {
    render(<Sparkline trend={trend} unit="hours" summary="from 1 h to 2 h" />);
    expect(
      screen.getByRole('img', { name: 'from 1 h to 2 h' }),
    ).toHaveAttribute('width', '120');
  });

  it('is safe to draw beside another of its kind', () => {
    const { container } = render(
      <>
        <Sparkline trend={trend} unit="hours" summary="one" />
        <Sparkline trend={trend} unit="hours" summary="other" />
      </>,
    );
    const ids = [...container.querySelectorAll('pattern')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('BulletBar', () => {
  it('draws value and target on one scale from zero', () => {
    const { container } = render(
      <BulletBar value={50} target={100} summary="half way" />,
    );
    const bar = container.querySelectorAll('rect')[1];
    const target = container.querySelector('line');
    expect(Number(bar.getAttribute('width')) * 2).toBeCloseTo(
      Number(target?.getAttribute('x1')),
    );
    expect(screen.getByRole('img', { name: 'half way' })).toBeInTheDocument();
  });

  it('draws nothing of a value of zero without target', () => {
    const { container } = render(<BulletBar value={0} summary="nothing" />);
    expect(container.querySelectorAll('rect')[1]).toHaveAttribute('width', '0');
  });
});

describe('DotStrip', () => {
  const classes = [
    ...['voluntary', 'mandated', 'unforced', 'not-adopted'],
    ...['overdue', 'exempt', 'unknown'],
  ] as const;

  it('is named by its summary and draws each class in a shape of its own', () => {
    render(<DotStrip classes={[...classes]} summary="3 of 7" />);
    const strip = screen.getByRole('img', { name: '3 of 7' });
    const shapes = [...strip.querySelectorAll('g')].map(dot =>
      dot.innerHTML
        .replace(/platform-value-\w+/g, '')
        .replace(/stroke="[^"]*"/g, ''),
    );
    expect(new Set(shapes).size).toBe(classes.length);
  });

  it('goes on in a second row rather than out of its place', () => {
    const many = Array.from({ length: 30 }, () => 'voluntary' as const);
    render(<DotStrip classes={many} summary="30 of 30" />);
    expect(screen.getByRole('img')).toHaveAttribute('height', '60');
    expect(screen.getByRole('img')).toHaveAttribute('width', '240');
  });
});

describe('ShareBar', () => {
  it('draws what is known and what nobody can say on one scale', () => {
    const { container } = render(
      <ShareBar count={5} unknown={1} of={8} summary="5 of 8" />,
    );
    const widths = [...container.querySelectorAll(':scope > svg > rect')].map(
      bar => bar.getAttribute('width'),
    );
    expect(widths.slice(0, 2)).toEqual(['75', '15']);
  });

  it('draws nothing of nothing', () => {
    const { container } = render(
      <ShareBar count={0} unknown={0} of={0} summary="none" />,
    );
    expect(
      container.querySelector(':scope > svg > rect')?.getAttribute('width'),
    ).toBe('0');
  });
});

describe('TrendFigure', () => {
  const figure = {
    title: 'Last 4 weeks',
    summary: 'From 1 h to 2 h.',
    tableLabel: 'As a table',
    columns: ['Week from', 'Value'],
    rows: [
      ['May 25', '1 h'],
      ['Jun 1', '–'],
    ],
    points: [
      { label: 'May 25', value: 1 },
      { label: 'Jun 1', value: null },
    ],
    printValue: (value: number) => `${value} h`,
  };

  it.each([true, false])(
    'brings title, summary, chart and table (counted: %s)',
    async counted => {
      const { container } = render(
        <TrendFigure
          {...figure}
          counted={counted}
          target={{ value: 3, label: 'target' }}
        />,
      );
      expect(screen.getByRole('figure')).toHaveTextContent('Last 4 weeks');
      expect(screen.getByText('From 1 h to 2 h.')).toBeInTheDocument();
      await userEvent.click(screen.getByText('As a table'));
      expect(
        within(screen.getByRole('table')).getByRole('row', { name: /Jun 1/ }),
      ).toHaveTextContent('–');
      expect(await screen.findByText('target')).toBeInTheDocument();
      expect(container.querySelector('.recharts-surface')).not.toBeNull();
    },
  );
});
