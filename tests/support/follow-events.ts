/** One event of a stream. */
export interface Told {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: { readonly id?: string; readonly run?: { readonly id: string } };
}

/** A stream that is listened to. */
export interface FollowedEvents {
  /** The next event of this type, of a certain run or of any. Rejects when the stream ends before. */
  readonly next: (event: string, run?: string) => Promise<Told>;
  /** All that is told until it ends. */
  readonly rest: () => Promise<Told[]>;
}

/** Listens to an answer that is a stream of Server-Sent Events. */
export function followEvents(answer: Response): FollowedEvents {
  const events = read(answer);
  return {
    next: async (event, run) => {
      for await (const told of { [Symbol.asyncIterator]: () => ({ next: () => events.next() }) }) {
        if (told.event === event && (run === undefined || told.data.run?.id === run || told.data.id === run))
          return told;
      }
      throw new Error(`the stream ended before ${event}`);
    },
    rest: async () => {
      const all: Told[] = [];
      for await (const told of events) all.push(told);
      return all;
    },
  };
}

async function* read(answer: Response): AsyncGenerator<Told, void> {
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fieldOf = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const data = fieldOf('data');
      if (data !== undefined) yield { id: fieldOf('id'), event: fieldOf('event'), data: JSON.parse(data) };
    }
  }
}
