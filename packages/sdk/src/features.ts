import type { JsonOf } from './json.ts';
import { paidRequest, type Answered, type PaidOptions } from './paid.ts';
import type { AiRecord, FeatureFields, ModelList, StyleList } from './types.gen.ts';

/** One request of the features API: its type, its model and the options of just these. */
export type FeatureRequest = {
  [Type in keyof FeatureFields]: {
    [Model in keyof FeatureFields[Type]]: {
      readonly type: Type;
      readonly model: Model;
      readonly promptObject: FeatureFields[Type][Model];
    };
  }[keyof FeatureFields[Type]];
}[keyof FeatureFields];

/** The features API. */
export interface Features {
  /** Does what is asked. With `async`, the record is `PROCESSING` and its `uuid` is the id of the run. */
  readonly run: <const Options extends PaidOptions = {}>(
    request: FeatureRequest,
    options?: Options,
  ) => Promise<Answered<AiRecord, AiRecord, Options>>;
  /** The models of a feature type that can be served now. */
  readonly models: (feature: keyof FeatureFields) => Promise<ModelList['models']>;
  /** Every style and substyle of Recraft V3. */
  readonly styles: () => Promise<StyleList['styleList']>;
}

/** See {@link Features}. */
export function createFeatures(json: JsonOf): Features {
  return {
    run: async <Options extends PaidOptions>(request: FeatureRequest, options?: Options) => {
      const answer = await json<object>({
        method: 'POST',
        path: '/api/features',
        json: request,
        ...paidRequest(options ?? {}),
      });
      // Estimates are answered as they are.
      return ('aiRecord' in answer ? answer.aiRecord : answer) as Answered<AiRecord, AiRecord, Options>;
    },
    models: async (feature) => (await json<ModelList>({ path: '/models', query: { feature } })).models,
    styles: async () => (await json<StyleList>({ path: '/api/recraft/styles' })).styleList,
  };
}
