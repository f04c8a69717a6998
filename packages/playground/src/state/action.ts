import { useSignal, type ReadonlySignal } from '@preact/signals';

/** See {@link useAction}. */
export interface Action {
  /** Whether it is on its way. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** What the last try came to, where that was nothing good. */
  readonly fault: ReadonlySignal<string | undefined>;
  /** Does it, once at a time. Resolves to whether it went well; what went wrong is `fault`. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
}

/** Something that the user sets off and that may fail: says so beside the button, where a dialog would hide a toast. */
export function useAction(): Action {
  const isBusy = useSignal(false);
  const fault = useSignal<string | undefined>(undefined);
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (isBusy.value) return false;
    isBusy.value = true;
    fault.value = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
      return false;
    } finally {
      isBusy.value = false;
    }
  };
  return { isBusy, fault, run };
}
