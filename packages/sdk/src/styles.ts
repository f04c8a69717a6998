import { recraftCall, type RecraftCall } from './images.ts';
import { segment, type JsonOf } from './json.ts';
import type { BasicStyleList, RecraftStyle, RecraftStyleList } from './types.gen.ts';

/** The styles that requests can name by id. */
export interface Styles {
  /** Makes one from reference pictures and other styles. */
  readonly create: RecraftCall<'createStyle'>;
  /** The team's own. */
  readonly list: () => Promise<RecraftStyleList['styles']>;
  /** Those that everybody may use. */
  readonly basic: () => Promise<BasicStyleList['styles']>;
  readonly get: (id: string) => Promise<RecraftStyle>;
  /** Removes one of the team's own. */
  readonly remove: (id: string) => Promise<void>;
}

/** See {@link Styles}. */
export function createStyles(json: JsonOf): Styles {
  return {
    create: recraftCall(json, 'createStyle'),
    list: async () => (await json<RecraftStyleList>({ path: '/v1/styles' })).styles,
    basic: async () => (await json<BasicStyleList>({ path: '/v1/styles/basic' })).styles,
    get: (id) => json<RecraftStyle>({ path: `/v1/styles/${segment(id)}` }),
    remove: async (id) => {
      await json({ method: 'DELETE', path: `/v1/styles/${segment(id)}` });
    },
  };
}
