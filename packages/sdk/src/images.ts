import { bodyOf } from './form-body.ts';
import type { JsonOf } from './json.ts';
import { paidRequest, type Answered, type PaidOptions } from './paid.ts';
import { RECRAFT_PATHS } from './tables.gen.ts';
import type { OptimizeColorsFields, OptimizedColors, RecraftEndpoints, RunView } from './types.gen.ts';

/** The names of the endpoints of the Recraft API. */
export type RecraftEndpointName = keyof RecraftEndpoints;

/** What one endpoint takes, and what it answers by the options. With `async`, the run that was begun. */
export type RecraftCall<Name extends RecraftEndpointName> = <const Options extends PaidOptions = {}>(
  fields: RecraftEndpoints[Name]['fields'],
  options?: Options,
) => Promise<Answered<RecraftEndpoints[Name]['answer'], RunView, Options>>;

/** The Recraft API: every endpoint by its name. A picture is the key of an uploaded one, a URL, or a file. */
export type Images = { readonly [Name in Exclude<RecraftEndpointName, 'createStyle'>]: RecraftCall<Name> } & {
  /** Which of few colours stands for each of many. Free. */
  readonly optimizeColors: (fields: OptimizeColorsFields) => Promise<OptimizedColors>;
};

/** See {@link Images}. */
export function createImages(json: JsonOf): Images {
  const names = Object.keys(RECRAFT_PATHS) as RecraftEndpointName[]; // the table has these and no others
  const calls = Object.fromEntries(names.map((name) => [name, recraftCall(json, name)]));
  return {
    ...(calls as unknown as Images), // one call for each name, as the table has them
    optimizeColors: (fields) => json<OptimizedColors>({ method: 'POST', path: '/v1/colors/optimize', json: fields }),
  };
}

/** The call of one endpoint. */
export function recraftCall<Name extends RecraftEndpointName>(json: JsonOf, name: Name): RecraftCall<Name> {
  return async <Options extends PaidOptions>(fields: RecraftEndpoints[Name]['fields'], options?: Options) =>
    await json<Answered<RecraftEndpoints[Name]['answer'], RunView, Options>>({
      method: 'POST',
      path: `/v1/${RECRAFT_PATHS[name]}`,
      ...bodyOf(fields),
      ...paidRequest(options ?? {}),
    });
}
