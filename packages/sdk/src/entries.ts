import { bodyOf } from './form-body.ts';
import type { ApiRequest, Send } from './http.ts';
import { paidRequest, type PaidOptions } from './paid.ts';
import type { Estimate } from './types.gen.ts';

/** What must be known of an entry of the catalogue to ask for it. */
export interface CallableEntry {
  /** `/api/features`, `/v1/images/inpaint`. */
  readonly path: string;
  /** What the body holds in any case. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** The field of the body that holds the fields; null where they stand beside it. */
  readonly fieldsIn: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
type Options = Omit<PaidOptions, 'async' | 'dryRun'>;

/** Entries of the catalogue, whatever they are: for forms that are made of their schemas. */
export interface Entries {
  /** Begins a run and answers its id. */
  readonly begin: (entry: CallableEntry, fields: Fields, options?: Options) => Promise<string>;
  /** What it would cost and who would do it. */
  readonly estimate: (entry: CallableEntry, fields: Fields, options?: Options) => Promise<Estimate>;
}

/** See {@link Entries}. */
export function createEntries(send: Send): Entries {
  const post = (entry: CallableEntry, fields: Fields, options: PaidOptions): Promise<Response> =>
    send({ method: 'POST', path: entry.path, ...entryBody(entry, fields), ...paidRequest(options) });
  return {
    begin: async (entry, fields, options = {}) => {
      const { headers } = await post(entry, fields, { ...options, async: true });
      const id = headers.get('x-backlot-run');
      if (id === null) throw new Error('The server did not say which run it has begun.');
      return id;
    },
    estimate: async (entry, fields, options = {}) =>
      (await (await post(entry, fields, { ...options, dryRun: true })).json()) as Estimate, // the server's word for it
  };
}

/** The body that asks for an entry with these fields. */
export function entryBody({ fixed, fieldsIn }: CallableEntry, fields: Fields): Pick<ApiRequest, 'json' | 'form'> {
  return fieldsIn === null ? bodyOf({ ...fixed, ...fields }) : { json: { ...fixed, [fieldsIn]: fields } };
}
