import type { RunRequest } from '@backlot/sdk';
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { catalog, loadCatalog } from '../../edit/catalog.ts';
import { isShowable } from '../../edit/pictures.ts';
import { requireClient } from '../../state/session.ts';

/** What a run was asked for, while `isWanted`; undefined until it is known, and where it never will be. */
export function useRequest(runId: string, isWanted: boolean): RunRequest | undefined {
  const request = useMemo(() => signal<RunRequest | undefined>(undefined), [runId]);
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const ask = async () => {
      request.value = await requireClient().runs.request(runId, { signal: controller.signal });
      await loadCatalog();
    };
    // Then the result is shown without what was before, and cannot be edited again: all else is there.
    void ask().catch(() => undefined);
    return () => controller.abort();
  }, [runId, isWanted]);
  return request.value;
}

/** The key of the picture that was to be changed; undefined where there was none, or it lies elsewhere. */
export function pictureOf(request: RunRequest | undefined): string | undefined {
  const { value: loaded } = catalog;
  if (request === undefined || loaded.state !== 'ready') return undefined;
  const name = loaded.value.entries.find(({ id }) => id === request.entry)?.roles['image'];
  const key = name === undefined ? undefined : request.fields[name];
  return typeof key === 'string' && isShowable(key) ? key : undefined;
}
