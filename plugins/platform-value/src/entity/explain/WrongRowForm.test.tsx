import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InputError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { renderForEntity } from '../../__testUtils__/renderWithFake';
import { EntityTab } from '../EntityTab';

function explain(metricId: string, api = new FakePlatformValueApi()) {
  renderForEntity('component:default/checkout', <EntityTab />, {
    api,
    search: `?explain=${metricId}`,
  });
  return screen.findByRole('dialog');
}

describe('"this row is wrong"', () => {
  const openForm = async (drawer: HTMLElement, row: string) => {
    await userEvent.click(
      await within(drawer).findByRole('button', {
        name: `Say that row ${row} is wrong`,
      }),
    );
    return within(drawer).getByRole('form');
  };

  it('excludes a row with a reason, shows that, and takes it back', async () => {
    const drawer = await explain('deployment-frequency');
    const form = await openForm(drawer, '4199');
    await userEvent.type(within(form).getByLabelText('Why'), 'a rehearsal');
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await within(drawer).findByText('40 rows')).toBeInTheDocument();
    expect(
      within(drawer).getByText('Row row-1 excluded on Nov 20: a rehearsal'),
    ).toBeInTheDocument();
    expect(within(drawer).queryByRole('form')).toBeNull();

    await userEvent.click(
      within(drawer).getByRole('button', { name: /^Take back what was said/ }),
    );
    expect(await within(drawer).findByText('41 rows')).toBeInTheDocument();
    expect(within(drawer).queryByText(/a rehearsal/)).toBeNull();
  });

  it('has the scorecard read anew', async () => {
    const api = new FakePlatformValueApi();
    const drawer = await explain('deployment-frequency', api);
    const form = await openForm(drawer, '4199');
    await userEvent.type(within(form).getByLabelText('Why'), 'a rehearsal');
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.askedPeriods).toHaveLength(2));
  });

  it('asks for the reason before it sends anything', async () => {
    const drawer = await explain('deployment-frequency');
    const form = await openForm(drawer, '4199');
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect(within(form).getByRole('alert')).toHaveTextContent(
      'Say in a few words why the row is wrong.',
    );
    expect(within(drawer).getByText('41 rows')).toBeInTheDocument();
  });

  it('links the incident of a row to another deployment, or to none', async () => {
    const api = new FakePlatformValueApi();
    const sent = jest.spyOn(api, 'createExclusion');
    const drawer = await explain('change-failure-rate', api);
    const form = await openForm(drawer, '4196');
    await userEvent.click(
      within(form).getByLabelText('Another deployment caused it'),
    );
    await userEvent.type(
      within(form).getByLabelText('Deployment that caused it'),
      '4195',
    );
    await userEvent.type(within(form).getByLabelText('Why'), 'one earlier');
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect(
      await within(drawer).findByText(/linked to 4195 on Nov 20: one earlier/),
    ).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith(
      expect.objectContaining({ metricId: 'change-failure-rate' }),
      {
        action: 'relink',
        rowId: 'row-of-incident-812',
        deployment: '4195',
        reason: 'one earlier',
      },
    );
  });

  it('offers no re-linking for a row without incident', async () => {
    const drawer = await explain('change-failure-rate');
    const form = await openForm(drawer, '4200');
    expect(within(form).getAllByRole('radio')).toHaveLength(1);
  });

  it('says in the form what the backend refuses', async () => {
    const api = new FakePlatformValueApi();
    api.createExclusion = async () => {
      throw new InputError("There is no deployment '9'");
    };
    const drawer = await explain('deployment-frequency', api);
    const form = await openForm(drawer, '4199');
    await userEvent.type(within(form).getByLabelText('Why'), 'a rehearsal');
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent(
      "There is no deployment '9'",
    );
  });

  it('is not offered to who may not', async () => {
    const api = new FakePlatformValueApi({ mayExclude: false });
    const drawer = await explain('deployment-frequency', api);
    await within(drawer).findByText('41 rows');
    expect(
      within(drawer).queryByRole('button', { name: /is wrong$/ }),
    ).toBeNull();
  });
});
