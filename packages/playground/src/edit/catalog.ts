import { signal, type ReadonlySignal } from '@preact/signals';
import { requireClient } from '../state/session.ts';
import type { Loaded } from '../state/resource.ts';
import type { CatalogView } from './catalog-view.ts';

const loaded = signal<Loaded<CatalogView>>({ state: 'loading' });
let isAsked = false;

/** What can be done here; asked for once, and again after a failure with {@link loadCatalog}. */
export const catalog: ReadonlySignal<Loaded<CatalogView>> = loaded;

/** Asks for the catalog unless it is there or on its way. */
export async function loadCatalog(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  loaded.value = { state: 'loading' };
  try {
    loaded.value = { state: 'ready', value: await requireClient().json<CatalogView>({ path: '/catalog' }) };
  } catch (error) {
    isAsked = false;
    loaded.value = { state: 'failed', error };
  }
}

/** The catalog for what is shown only when it is there. */
export function requireCatalog(): CatalogView {
  if (catalog.value.state !== 'ready') throw new Error('The catalog is not there yet.');
  return catalog.value.value;
}
