/** Runs work when all that was given before has ended, well or not; resolves or rejects as it does. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A queue of its own, nobody in it yet. */
export function createTurns(): Turns {
  let latest: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = latest.then(work);
    latest = result.catch(() => {}); // its caller hears of it
    return result;
  };
}
