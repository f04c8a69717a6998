import { inspect } from 'node:util';

const HIDDEN = '[secret]';

/** A value that no log, record, error or answer may show: only `reveal` tells it, and whoever calls that is easy to find. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
