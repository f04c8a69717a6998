import { randomUUID } from 'node:crypto';

/** A style as the answers show it. */
export interface StoredStyle {
  readonly id: string;
  readonly style: string;
  readonly creation_time: string;
  readonly is_private: boolean;
}

/** The account's own styles. */
export interface StyleStore {
  readonly create: (style: string) => StoredStyle;
  readonly list: () => readonly StoredStyle[];
  readonly find: (id: string) => StoredStyle | undefined;
  readonly remove: (id: string) => boolean;
  readonly clear: () => void;
}

/** Makes an empty store. */
export function createStyleStore(): StyleStore {
  const styles = new Map<string, StoredStyle>();
  return {
    create: (style) => {
      // The vendor writes nanoseconds.
      const created = new Date().toISOString().replace('Z', '000000Z');
      const stored = { id: randomUUID(), style, creation_time: created, is_private: true };
      styles.set(stored.id, stored);
      return stored;
    },
    list: () => [...styles.values()],
    find: (id) => styles.get(id),
    remove: (id) => styles.delete(id),
    clear: () => styles.clear(),
  };
}
