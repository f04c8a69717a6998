import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { sayError } from '../ui/toasts.tsx';
import { Spinner } from '../ui/spinner.tsx';

/** A page whose code comes when it is first looked at. */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  const page = signal<ComponentType | undefined>(undefined);
  let isAsked = false;
  const show = async () => {
    try {
      page.value = await load();
    } catch (error) {
      sayError(error);
    }
  };
  return function LazyPage() {
    if (!isAsked) {
      isAsked = true;
      void show();
    }
    const Page = page.value;
    return Page === undefined ? <Spinner label="Loading the page" /> : <Page />;
  };
}
