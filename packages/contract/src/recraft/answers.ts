import { z } from 'zod';

/** One picture of an answer. */
export const answeredImage = z.object({
  /** What other requests name it by. */
  image_id: z.uuid(),
  /** A signed link, good for a day; absent with `response_format: b64_json`. */
  url: z.string().optional(),
  /** The bytes; only with `response_format: b64_json`. */
  b64_json: z.string().optional(),
});

const head = {
  /** When the run ended, Unix seconds. */
  created: z.int(),
  /** What was paid, in units: 1000 are one US dollar. */
  credits: z.number(),
};

/** What endpoints answer that make pictures. */
export const generatedAnswer = z.object({ ...head, data: z.array(answeredImage) });

/** What endpoints answer that change one picture. */
export const processedAnswer = z.object({ ...head, image: answeredImage });

/** What `POST /v1/prompts/enhance` answers. */
export const enhancedPrompt = z.object({ enhanced_prompt: z.string(), credits: z.number() });

/** A style, as `GET /v1/styles/{id}` shows it. */
export const recraftStyle = z.object({
  id: z.uuid(),
  /** The base style. */
  style: z.string(),
  substyle: z.string().optional(),
  creation_time: z.iso.datetime(),
  is_private: z.boolean(),
});

/** What `POST /v1/styles` answers. */
export const madeStyle = recraftStyle.extend({ credits: z.number() });

/** What `GET /v1/styles` answers: the team's own. */
export const recraftStyleList = z.object({ styles: z.array(recraftStyle) });

/** What `GET /v1/styles/basic` answers: those that everybody may use. */
export const basicStyleList = z.object({
  styles: z.array(z.object({ style_id: z.uuid(), style: z.string(), model: z.string() })),
});

/** What `POST /v1/colors/optimize` answers: which of few colours stands for each of many. */
export const optimizedColours = z.object({
  mapping: z.array(z.object({ from: z.string(), to: z.string() })),
  credits: z.number(),
});

/** See {@link answeredImage}. */
export type AnsweredImage = z.output<typeof answeredImage>;
/** See {@link generatedAnswer}. */
export type GeneratedAnswer = z.output<typeof generatedAnswer>;
/** See {@link processedAnswer}. */
export type ProcessedAnswer = z.output<typeof processedAnswer>;
/** See {@link enhancedPrompt}. */
export type EnhancedPrompt = z.output<typeof enhancedPrompt>;
/** See {@link recraftStyle}. */
export type RecraftStyleView = z.output<typeof recraftStyle>;
/** See {@link madeStyle}. */
export type MadeStyle = z.output<typeof madeStyle>;
/** See {@link recraftStyleList}. */
export type RecraftStyleList = z.output<typeof recraftStyleList>;
/** See {@link basicStyleList}. */
export type BasicStyleList = z.output<typeof basicStyleList>;
/** See {@link optimizedColours}. */
export type OptimizedColours = z.output<typeof optimizedColours>;
