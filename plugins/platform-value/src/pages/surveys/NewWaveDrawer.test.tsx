import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConflictError, NotImplementedError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { renderWithFake, stopClock } from '../../__testUtils__/renderWithFake';
import { SurveysPage } from './SurveysPage';

function open() {
  const api = new FakePlatformValueApi();
  renderWithFake(<SurveysPage />, { api });
  return api;
}

const button = (name: string) => screen.findByRole('button', { name });

async function openForm() {
  await userEvent.click(await button('Open a wave'));
  return screen.findByRole('form', { name: 'Ask people about a platform' });
}

const save = (form: HTMLElement) =>
  userEvent.click(within(form).getByRole('button', { name: 'Open the wave' }));

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('NewWaveDrawer', () => {
  it('takes a platform out of the list, a day and a question', async () => {
    const api = open();
    const sent = jest.spyOn(api.surveys, 'createSurvey');
    const form = await openForm();
    expect(within(form).getByLabelText('Last day to answer')).toHaveValue(
      '2026-12-04',
    );
    await userEvent.selectOptions(
      await within(form).findByLabelText('Platform'),
      'Data platform',
    );
    await userEvent.type(
      within(form).getByLabelText('Open question'),
      'What slows you down?',
    );
    await save(form);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toHaveBeenCalledWith({
      platform: 'system:default/data-platform',
      closesAt: new Date('2026-12-04T23:59:59').toISOString(),
      openQuestion: 'What slows you down?',
    });
    expect(screen.getByRole('status', { name: '' })).toHaveTextContent(
      /^The wave is open until Dec 4, 2026/,
    );
    const data = screen.getByRole('region', { name: 'Data platform' });
    expect(data).toHaveTextContent('What slows you down?');
  });

  it('takes the ref of a platform where the list is not there', async () => {
    const api = new FakePlatformValueApi();
    api.listPlatforms = async () => {
      throw new NotImplementedError('no such route');
    };
    const sent = jest.spyOn(api.surveys, 'createSurvey');
    renderWithFake(<SurveysPage />, { api });
    const form = await openForm();
    const field = within(form).getByLabelText('Platform');
    await userEvent.type(field, 'data-platform');
    await save(form);
    expect(within(form).getByRole('alert')).toHaveTextContent(
      /^Name the platform by kind, namespace and name/,
    );
    await userEvent.clear(field);
    await userEvent.type(field, 'system:default/data-platform');
    await save(form);
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  });

  it('says what is missing before it sends anything', async () => {
    const api = open();
    const sent = jest.spyOn(api.surveys, 'createSurvey');
    const form = await openForm();
    await save(form);
    expect(within(form).getByRole('alert')).toHaveTextContent(
      'Choose the platform.',
    );
    await userEvent.selectOptions(
      within(form).getByLabelText('Platform'),
      'Data platform',
    );
    const day = within(form).getByLabelText('Last day to answer');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-11-21');
    await save(form);
    expect(within(form).getByRole('alert')).toHaveTextContent(
      'Choose a day from Nov 23, 2026 to Dec 31, 2026.',
    );
    expect(sent).not.toHaveBeenCalled();
  });

  it('says in the form that people were asked too lately', async () => {
    const api = open();
    api.surveys.createSurvey = async () => {
      throw new ConflictError('asked about less than 84 days ago');
    };
    const form = await openForm();
    await userEvent.selectOptions(
      await within(form).findByLabelText('Platform'),
      'Delivery platform',
    );
    await save(form);
    expect(await within(form).findByRole('alert')).toHaveTextContent(
      'asked about less than 84 days ago',
    );
  });
});
