import { render, screen } from '@testing-library/react';
import { DotWhisker } from './DotWhisker';

const scale = {
  from: -100,
  to: 100,
  marks: [-100, 0, 100].map(value => ({ value, label: String(value) })),
};

const dotOf = (container: HTMLElement) =>
  Number(container.querySelector('circle')?.getAttribute('cx'));

describe('DotWhisker', () => {
  it('is named by its summary', () => {
    render(<DotWhisker {...scale} value={30} summary="30 of 100" />);
    expect(screen.getByRole('img', { name: '30 of 100' })).toBeInTheDocument();
  });

  it.each([
    [-100, 16],
    [0, 140],
    [100, 264],
  ])('puts %i at %i', (value, place) => {
    const { container } = render(
      <DotWhisker {...scale} value={value} summary="" />,
    );
    expect(dotOf(container)).toBeCloseTo(place);
  });

  it('draws the interval on the same scale, and none where there is none', () => {
    const { container, rerender } = render(
      <DotWhisker
        {...scale}
        value={0}
        interval={{ low: -50, high: 50 }}
        summary=""
      />,
    );
    const whisker = '[stroke-width="1.5"]';
    expect(container.querySelector(whisker)?.getAttribute('d')).toMatch(
      /^M78 14H202/,
    );
    rerender(<DotWhisker {...scale} value={0} summary="" />);
    expect(container.querySelector(whisker)).toBeNull();
  });
});
