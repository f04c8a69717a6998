/** `look`, but an answer holds for a while, and whoever asks meanwhile gets the same. A rejection is not remembered. */
export function rememberFor<Result>(
  lifetimeMs: number,
  look: () => Promise<Result>,
  now: () => number,
): () => Promise<Result> {
  let known: { readonly answer: Promise<Result>; readonly until: number } | undefined;
  return async () => {
    if (known === undefined || now() >= known.until) {
      const asked = { answer: look(), until: now() + lifetimeMs };
      known = asked;
      asked.answer.catch(() => {
        if (known === asked) known = undefined;
      });
    }
    return await known.answer;
  };
}
