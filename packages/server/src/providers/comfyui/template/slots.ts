import type { OperationName } from '@backlot/contract';

/** What a template may leave open. */
export const PLACEHOLDERS = [
  'prompt',
  'negative_prompt',
  'seed',
  'count',
  'strength',
  'image',
  'mask',
  'width',
  'height',
] as const;

/** See {@link PLACEHOLDERS}. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Something that a template can be for. */
export interface Slot {
  readonly operation: OperationName;
  /** Placeholders without which the template would do something else than what is asked, and what it would ignore. */
  readonly needs: Readonly<Partial<Record<Placeholder, string>>>;
  /** Others that it may have. */
  readonly takes: readonly Placeholder[];
  /** Placeholders that a caller may leave unsaid, which may therefore state a default. */
  readonly unsaid: readonly Placeholder[];
}

const PROMPT = { prompt: 'the prompt' };
const IMAGE = { image: 'the picture' };
const MASK = { mask: 'the mask' };
/** Without it all pictures of a call would be one and the same. */
const SEED = { seed: 'the seed' };
const SIDES = ['width', 'height'] as const;
const MAKING = ['negative_prompt', 'count', ...SIDES] as const;
const UNSAID = ['negative_prompt'] as const;
const MASKED = { needs: { ...IMAGE, ...MASK, ...PROMPT, ...SEED }, takes: MAKING, unsaid: UNSAID };
const UPSCALE = { operation: 'upscale', needs: IMAGE, takes: ['seed', ...SIDES], unsaid: [] } as const;

/** Every file of templates by its name without `.json`. */
export const SLOTS = {
  generate: { operation: 'generate', needs: { ...PROMPT, ...SEED }, takes: MAKING, unsaid: [...UNSAID, ...SIDES] },
  restyle: {
    operation: 'restyle',
    needs: { ...IMAGE, ...PROMPT, ...SEED, strength: 'the strength' },
    takes: MAKING,
    unsaid: UNSAID,
  },
  variate: {
    operation: 'variate',
    needs: { ...IMAGE, ...SEED, width: 'the size', height: 'the size' },
    takes: ['count'],
    unsaid: [],
  },
  inpaint: { operation: 'inpaint', ...MASKED },
  outpaint: { operation: 'outpaint', ...MASKED },
  'generate-background': { operation: 'generate-background', ...MASKED },
  'replace-background': {
    operation: 'replace-background',
    needs: { ...IMAGE, ...PROMPT, ...SEED },
    takes: ['mask', ...MAKING],
    unsaid: UNSAID,
  },
  erase: { operation: 'erase', needs: { ...IMAGE, ...MASK }, takes: ['seed', ...SIDES], unsaid: [] },
  'remove-background': { operation: 'remove-background', needs: IMAGE, takes: SIDES, unsaid: [] },
  'upscale-crisp': UPSCALE,
  'upscale-creative': UPSCALE,
} as const satisfies Readonly<Record<string, Slot>>;

/** A key of {@link SLOTS}. */
export type SlotName = keyof typeof SLOTS;
