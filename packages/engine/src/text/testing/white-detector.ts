import type { ModelSession } from '../../models/session.ts';

/** Standardised values of blue above this are white. */
const WHITE = 2;

/** A network that takes everything white for text. */
export const WHITE_DETECTOR: ModelSession = {
  inputs: [],
  outputs: [],
  close: async () => {},
  run: async ({ data, dims: [, , height = 0, width = 0] }) => ({
    data: data.slice(0, width * height).map((value) => (value > WHITE ? 1 : 0)),
    dims: [1, 1, height, width],
  }),
};
