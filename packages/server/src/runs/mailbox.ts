/** Things for one reader, who takes them in the order in which they were put in. */
export interface Mailbox<Item> {
  /** False when it is full: whoever reads is too slow, and is told so once all that is there has been read. */
  readonly put: (item: Item) => boolean;
  /** Nothing more comes: reading ends after what is there, with the error if there is one. */
  readonly close: (error?: Error) => void;
  readonly read: () => AsyncGenerator<Item, void>;
}

/** An empty box that holds `capacity` things. */
export function createMailbox<Item>(capacity: number): Mailbox<Item> {
  const items: Item[] = [];
  let isClosed = false;
  let failure: Error | undefined;
  let wake = (): void => {};
  const close = (error?: Error): void => {
    if (isClosed) return;
    isClosed = true;
    failure = error;
    wake();
  };
  return {
    put: (item) => {
      if (isClosed) return false;
      if (items.length >= capacity) {
        close(new Error('the reader is too slow'));
        return false;
      }
      items.push(item);
      wake();
      return true;
    },
    close,
    async *read() {
      for (;;) {
        for (let item = items.shift(); item !== undefined; item = items.shift()) yield item;
        if (isClosed) break;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      if (failure !== undefined) throw failure;
    },
  };
}
