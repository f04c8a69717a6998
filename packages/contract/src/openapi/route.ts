import type { z } from 'zod';

/** What a route answers or takes where that is no JSON. */
interface OtherBody {
  readonly mediaType: string;
}

/** JSON whose shape is nobody's promise. */
export const JSON_BODY: OtherBody = { mediaType: 'application/json' };

/** One route that is not derived from the catalogue. */
export interface Route {
  readonly tag:
    | 'Runs'
    | 'Account'
    | 'Webhooks'
    | 'Features API'
    | 'Recraft API'
    | 'OpenAI API'
    | 'Catalog'
    | 'Operation';
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With its parameters in braces: `/runs/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** Whether nobody needs a key. */
  readonly isOpen?: boolean;
  /** Parameters of the query, with what they say. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodType | OtherBody;
  /** 200 unless said otherwise; 204 answers nothing. */
  readonly status?: number;
  /** The name of the schema and the schema of what is answered, or of what media type it is. */
  readonly answer?: readonly [name: string, schema: z.ZodType] | OtherBody;
}
