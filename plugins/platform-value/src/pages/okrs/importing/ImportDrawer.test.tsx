import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InputError } from '@backstage/errors';
import type { FakeOkrContent } from '../../../api/FakeOkrApi';
import { FakePlatformValueApi } from '../../../api/FakePlatformValueApi';
import { okrImport } from '../../../api/fixtures/okrs';
import {
  renderWithFake,
  stopClock,
} from '../../../__testUtils__/renderWithFake';
import { OkrsPage } from '../OkrsPage';

async function open(okrs: Partial<FakeOkrContent> = {}) {
  const api = new FakePlatformValueApi({ okrs });
  renderWithFake(<OkrsPage />, { api, search: '?import' });
  const drawer = within(
    await screen.findByRole('dialog', { name: 'Import objectives' }),
  );
  return { api, drawer };
}

type Drawer = Awaited<ReturnType<typeof open>>['drawer'];

const paste = (drawer: Drawer, text: string) =>
  userEvent.type(
    drawer.getByLabelText('Or paste it'),
    text.replace(/[{[]/g, '$&$&'),
  );
const press = (drawer: Drawer, name: string) =>
  userEvent.click(drawer.getByRole('button', { name }));

/** A file that can be read, which those of jsdom can't. */
function fileOf(text: string, name: string): File {
  return Object.assign(new File([text], name), { text: async () => text });
}

/** A table as the text of its rows. */
async function rowsOf(drawer: Drawer, name?: string) {
  const found = await drawer.findAllByRole('table', name ? { name } : {});
  return within(found[0])
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent).join(' | '));
}

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('ImportDrawer', () => {
  it('previews a chosen file, with counts and the rows left out', async () => {
    const { api, drawer } = await open();
    await userEvent.upload(
      drawer.getByLabelText('File: YAML, JSON or CSV'),
      fileOf('objective_id,id\na,b', 'goals.csv'),
    );
    expect(drawer.getByLabelText('Format')).toHaveDisplayValue('CSV');
    await press(drawer, 'Preview');
    expect(
      await drawer.findByRole('heading', { name: 'What the import would do' }),
    ).toHaveFocus();
    expect(await rowsOf(drawer)).toEqual([
      'What | New | Changed | Unchanged',
      'Objectives | 2 | 1 | 0',
      'Key results | 5 | 0 | 1',
      'Links | 3 | 0 | 0',
    ]);
    expect(await rowsOf(drawer, '2 rows are left out')).toEqual([
      'Row | Column | Reason',
      "4 | target | 'soon' is not a number; write one such as 4.5",
      '9 | the whole row | the row has 3 cells, the header 12',
    ]);
    expect(api.okrs.importedFiles).toEqual([
      { text: 'objective_id,id\na,b', mediaType: 'text/csv', dryRun: true },
    ]);
  });

  it('imports what was previewed, and reads the objectives anew', async () => {
    const { api, drawer } = await open();
    const list = jest.spyOn(api.okrs, 'listObjectives');
    await paste(drawer, 'objectives:');
    await press(drawer, 'Preview');
    await userEvent.click(
      await drawer.findByRole('button', { name: 'Import' }),
    );
    expect(
      await drawer.findByRole('heading', { name: 'Imported' }),
    ).toHaveFocus();
    expect(api.okrs.importedFiles.map(({ dryRun }) => dryRun)).toEqual([
      true,
      false,
    ]);
    expect(list).toHaveBeenCalledTimes(1);
    await press(drawer, 'Import another file');
    expect(drawer.getByLabelText('Or paste it')).toHaveValue('');
  });

  it('asks for a new preview when the text changes', async () => {
    const { drawer } = await open();
    await paste(drawer, 'objectives:');
    await press(drawer, 'Preview');
    await drawer.findByRole('button', { name: 'Import' });
    await paste(drawer, ' ');
    expect(drawer.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('takes the format that is said for the one that is guessed', async () => {
    const { api, drawer } = await open();
    await paste(drawer, '{"objectives": []}');
    expect(drawer.getByLabelText('Format')).toHaveDisplayValue('JSON');
    await userEvent.selectOptions(drawer.getByLabelText('Format'), 'YAML');
    await press(drawer, 'Preview');
    await drawer.findByRole('heading', { name: 'What the import would do' });
    expect(api.okrs.importedFiles[0].mediaType).toBe('application/yaml');
  });

  it('says that a file changes nothing, and does not offer to import it', async () => {
    const none = { created: 0, changed: 0, unchanged: 4 };
    const { drawer } = await open({
      okrImport: {
        dryRun: true,
        objectives: none,
        keyResults: none,
        links: none,
        rejected: [],
      },
    });
    await paste(drawer, 'objectives:');
    await press(drawer, 'Preview');
    expect(
      await drawer.findByText('Everything in it is here already.'),
    ).toBeInTheDocument();
    expect(drawer.getByText('No row is left out.')).toBeInTheDocument();
    expect(drawer.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('shows many rows left out a hundred at a time', async () => {
    const rejected = Array.from({ length: 130 }, (_, index) => ({
      row: index + 2,
      column: 'target',
      reason: 'is no number',
    }));
    const { drawer } = await open({ okrImport: { ...okrImport, rejected } });
    await paste(drawer, 'objectives:');
    await press(drawer, 'Preview');
    const title = '130 rows are left out';
    expect(await rowsOf(drawer, title)).toHaveLength(101);
    await press(drawer, 'Show 30 more rows');
    expect(await rowsOf(drawer, title)).toHaveLength(131);
  });

  it('says that there is nothing to import', async () => {
    const { api, drawer } = await open();
    await press(drawer, 'Preview');
    expect(await drawer.findByRole('alert')).toHaveTextContent(
      'Choose a file or paste its text.',
    );
    expect(api.okrs.importedFiles).toEqual([]);
  });

  it('sends no file that is too large', async () => {
    const { api, drawer } = await open();
    await userEvent.upload(
      drawer.getByLabelText('File: YAML, JSON or CSV'),
      fileOf('x'.repeat(10_000_001), 'goals.yaml'),
    );
    expect(await drawer.findByRole('alert')).toHaveTextContent(
      'The file is larger than 10 MB; split it.',
    );
    expect(api.okrs.importedFiles).toEqual([]);
  });

  it('says what the backend refuses, and keeps the text', async () => {
    const { api, drawer } = await open();
    api.okrs.importOkrs = async () => {
      throw new InputError('line 3: no YAML');
    };
    await paste(drawer, 'objectives: :');
    await press(drawer, 'Preview');
    expect(await drawer.findByRole('alert')).toHaveTextContent(
      'line 3: no YAML',
    );
    expect(drawer.getByLabelText('Or paste it')).toHaveValue('objectives: :');
  });
});
