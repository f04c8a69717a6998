import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { sayError } from '../../ui/toasts.tsx';
import { requireClient } from '../../state/session.ts';

/** A picture on its way to the server. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  /** 0 to 1. */
  readonly fraction: number;
  readonly cancel: () => void;
}

let nextId = 0;

/** Uploads of one control. */
export interface Uploads {
  readonly underway: ReadonlySignal<readonly Upload[]>;
  /** Sends files one after the other, and tells of the key of each; those that fail are said. */
  readonly add: (files: readonly Blob[]) => Promise<void>;
}

/** Uploads that end with the control that they are for. */
export function useUploads(onKey: (key: string) => void): Uploads {
  const uploads = useMemo(createUploads, []);
  uploads.tell.onKey = onKey;
  useEffect(() => () => uploads.cancelAll(), []);
  return uploads;
}

function createUploads() {
  const underway = signal<readonly Upload[]>([]);
  const tell = { onKey: (_key: string): void => {} };
  const send = async (file: Blob): Promise<void> => {
    const abort = new AbortController();
    const id = nextId++;
    const name = file instanceof File ? file.name : 'Picture';
    underway.value = [...underway.peek(), { id, name, fraction: 0, cancel: () => abort.abort() }];
    const onProgress = (fraction: number) => {
      underway.value = underway.peek().map((one) => (one.id === id ? { ...one, fraction } : one));
    };
    try {
      const { asset } = await requireClient().assets.upload(file, { name, onProgress, signal: abort.signal });
      tell.onKey(asset.key);
    } catch (error) {
      sayError(error);
    } finally {
      underway.value = underway.peek().filter((one) => one.id !== id);
    }
  };
  return {
    underway,
    tell,
    cancelAll: () => {
      for (const { cancel } of underway.peek()) cancel();
    },
    async add(files: readonly Blob[]) {
      for (const file of files) await send(file);
    },
  };
}
