import { useApi } from '@backstage/frontend-plugin-api';
import {
  mostBytesPerImport,
  type OkrImport,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { describeError } from '../../../api/describeError';
import type { OkrFile, OkrMediaType } from '../../../api/OkrApi';
import { platformValueApiRef } from '../../../api/platformValueApi';
import { useFormat } from '../../../format/useFormat';
import { guessMediaType } from './guessMediaType';

/** What is to be imported, and how far that is. */
export interface Importing {
  file: OkrFile & { name?: string };
  /** What the import would do, or did. */
  result?: OkrImport;
  message?: string;
  busy: boolean;
}

const nothingYet: Importing = {
  file: { text: '', mediaType: 'application/yaml' },
  busy: false,
};

/** Whether an import would store anything. */
export function storesAnything(result: OkrImport): boolean {
  return [result.objectives, result.keyResults, result.links].some(
    ({ created, changed }) => created + changed > 0,
  );
}

/** Previews a file, then imports it; whatever changes of it asks for a new preview. */
export function useImport(onImported: () => Promise<void>) {
  const api = useApi(platformValueApiRef);
  const { t, format } = useFormat();
  const [state, setState] = useState(nothingYet);
  const fail = (message: string) =>
    setState(({ file }) => ({ file, message, busy: false }));

  const setFile = (file: Importing['file']) => setState({ file, busy: false });
  const isTooLarge = ({ size }: Blob) => {
    if (size <= mostBytesPerImport) {
      return false;
    }
    const most = format.count(mostBytesPerImport / 1_000_000);
    fail(t('okrs.import.tooLarge', { most }));
    return true;
  };
  const readFile = async (chosen: File) => {
    if (isTooLarge(chosen)) {
      return;
    }
    try {
      const text = await chosen.text();
      const mediaType = guessMediaType(text, chosen.name);
      setFile({ text, mediaType, name: chosen.name });
    } catch (error) {
      fail(t('okrs.import.unreadable', { message: describeError(error) }));
    }
  };
  const run = async (dryRun: boolean) => {
    const { text, mediaType } = state.file;
    if (!text.trim()) {
      fail(t('okrs.import.nothing'));
      return;
    }
    if (isTooLarge(new Blob([text]))) {
      return;
    }
    setState(({ file, result }) => ({ file, result, busy: true }));
    try {
      const result = await api.okrs.importOkrs({ text, mediaType }, { dryRun });
      setState(({ file }) => ({ file, result, busy: false }));
      if (!dryRun) {
        await onImported();
      }
    } catch (error) {
      fail(describeError(error));
    }
  };
  return {
    ...state,
    readFile,
    paste: (text: string) => setFile({ text, mediaType: guessMediaType(text) }),
    setMediaType: (mediaType: OkrMediaType) =>
      setFile({ ...state.file, mediaType }),
    preview: () => run(true),
    importNow: () => run(false),
    startAgain: () => setState(nothingYet),
  };
}
