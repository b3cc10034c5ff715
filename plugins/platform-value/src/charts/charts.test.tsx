import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BulletBar } from './BulletBar';
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
