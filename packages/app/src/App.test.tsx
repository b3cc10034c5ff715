import { render, screen } from '@testing-library/react';
import App from './App';

const config = [
  {
    context: 'test',
    data: {
      app: { title: 'Portal', packages: 'all' },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  },
];

jest.setTimeout(120_000);

// The whole app is compiled when it is first looked at.
const patience = { timeout: 90_000 };

describe('App', () => {
  it('offers a visitor to sign in as a guest', async () => {
    Object.defineProperty(process, 'env', {
      value: { NODE_ENV: 'test', APP_CONFIG: config },
    });
    render(App.createRoot());
    expect(
      await screen.findByRole('button', { name: 'Enter' }, patience),
    ).toBeInTheDocument();
  });
});
