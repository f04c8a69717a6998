import type { EffectlessField, EndpointEntry, TextKind } from '../recraft/entry.ts';

/** What was found out about the pictures of a request. */
export interface SeenPictures {
  /** A reference to the mask that the request comes to, white where it may change; absent if it has none. */
  readonly mask?: string;
  /** The size of the first picture, px. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A request of OpenAI's image API in the words of Recraft's. */
export interface TranslatedRequest {
  /** The name of the endpoint that does it. */
  readonly endpoint: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What came of a request. */
interface Outcome {
  /** The model that did it. */
  readonly model: string;
  /** Of the first picture, px; absent if there is none. */
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/** A route of OpenAI's image API: one that Recraft's has under another name. */
export interface OpenAiEndpoint {
  /** What records call it. */
  readonly name: string;
  /** Below `/v1`. */
  readonly path: string;
  readonly summary: string;
  /** How a body is read, in either of its two forms: pictures come as `image`, a list, and as `mask`. */
  readonly body: {
    readonly pictures: EndpointEntry['pictures'];
    readonly everyFile: undefined;
    readonly fields: ReadonlyMap<string, { readonly textKind: TextKind }>;
  };
  readonly translate: (fields: Readonly<Record<string, unknown>>, seen: SeenPictures) => TranslatedRequest;
  /** The known fields of a request that changed nothing. */
  readonly effectless: (fields: Readonly<Record<string, unknown>>, outcome: Outcome) => readonly EffectlessField[];
}
