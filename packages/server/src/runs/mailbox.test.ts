import { describe, expect, it } from 'vitest';
import { createMailbox } from './mailbox.ts';

async function readAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const read: Item[] = [];
  for await (const item of items) read.push(item);
  return read;
}

describe('a mailbox', () => {
  it('gives what is put in before and while it is read, in order, and ends when it is closed', async () => {
    const box = createMailbox<number>(10);
    box.put(1);
    const reading = readAll(box.read());
    await new Promise(setImmediate);
    box.put(2);
    box.put(3);
    box.close();

    expect(await reading).toEqual([1, 2, 3]);
    expect(box.put(4)).toBe(false);
  });

  it('gives what is there to a reader who is too slow, and then says so', async () => {
    const box = createMailbox<number>(2);
    const put = [1, 2, 3, 4].map(box.put);
    const read: number[] = [];
    const reading = (async () => {
      for await (const item of box.read()) read.push(item);
    })();

    await expect(reading).rejects.toThrow('too slow');
    expect(read).toEqual([1, 2]);
    expect(put).toEqual([true, true, false, false]);
  });
});
