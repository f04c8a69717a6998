/**
 * Looks for what there is to do, never twice at once: asked while it looks, it looks once more afterwards, so that nothing is missed that
 * came meanwhile. Resolves when there is nothing more to look for; never rejects.
 */
export type Look = () => Promise<void>;

/** What `look` rejects with goes to `onError`, and ends looking until it is asked for again. */
export function createLook(look: () => Promise<void>, onError: (error: unknown) => void): Look {
  let mustLookAgain = false;
  let looking: Promise<void> | undefined;
  const lookOn = async (): Promise<void> => {
    try {
      while (mustLookAgain) {
        mustLookAgain = false;
        await look();
      }
    } catch (error) {
      onError(error);
    } finally {
      looking = undefined;
    }
  };
  return () => {
    mustLookAgain = true;
    // It awaits before it ends, so it stands here when it does.
    return (looking ??= lookOn());
  };
}
