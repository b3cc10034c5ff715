import { screen } from '@testing-library/react';
import { renderWithFake } from '../../__testUtils__/renderWithFake';
import { SourcesPage } from './SourcesPage';

// In a file of its own: what a reader may do is remembered per module.
describe('RefreshButton', () => {
  it('is not offered to who may not refresh', async () => {
    renderWithFake(<SourcesPage />, { mayRefresh: false });
    await screen.findByRole('region', { name: 'GitHub' });
    expect(screen.queryByRole('button', { name: /Refresh/ })).toBeNull();
  });
});
