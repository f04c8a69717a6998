/**
 * What a source gives, with `beat` in between wherever it gives nothing for `everyMs`. Leaving early ends the source; what it was
 * waiting for then must come to an end by itself.
 */
export async function* withHeartbeats<Item>(
  source: AsyncGenerator<Item, void>,
  { beat, everyMs }: { readonly beat: Item; readonly everyMs: number },
): AsyncGenerator<Item, void> {
  let next = source.next();
  try {
    for (;;) {
      const result = await withinTime(next, everyMs);
      if (result === undefined) {
        yield beat;
        continue;
      }
      if (result.done === true) return;
      yield result.value;
      next = source.next();
    }
  } finally {
    next.catch(() => {}); // nobody waits for it any more
    void source.return();
  }
}

async function withinTime<Result>(work: Promise<Result>, ms: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
