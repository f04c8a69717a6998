import type { CreateStyleFields } from '@backlot/sdk';

/** One thing that a new style is made of. */
export interface Part {
  readonly kind: 'picture' | 'style';
  /** The key or link of a picture, or the id of a style. */
  readonly reference: string;
  /** How much it counts beside the others, 1 to {@link MAX_WEIGHT}. */
  readonly weight: number;
}

/** What a new style can tune. */
export const BASES = [
  'any',
  'realistic_image',
  'digital_illustration',
  'vector_illustration',
  'icon',
  'logo_raster',
] as const satisfies readonly CreateStyleFields['style'][];

/** What a style is to be made of, and how. */
export interface Mixture {
  readonly base: (typeof BASES)[number];
  readonly parts: readonly Part[];
  readonly policy: NonNullable<CreateStyleFields['mix_policy']>;
}

/** As many of either kind as the API takes. */
export const MAX_PARTS = 10;
export const MAX_WEIGHT = 10;
/** In the middle, so that it can count more or less. */
export const USUAL_WEIGHT = 5;

/** The share of the whole that a part has, 0 to 1. */
export function shareOf(part: Part, parts: readonly Part[]): number {
  return part.weight / parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether another part of this kind may be added. */
export function hasRoom(parts: readonly Part[], kind: Part['kind']): boolean {
  return parts.filter((part) => part.kind === kind).length < MAX_PARTS;
}

/** The parts with one more, unless it is there already or there are too many. */
export function withPart(parts: readonly Part[], kind: Part['kind'], reference: string): readonly Part[] {
  const isThere = parts.some((part) => part.kind === kind && part.reference === reference);
  return isThere || !hasRoom(parts, kind) ? parts : [...parts, { kind, reference, weight: USUAL_WEIGHT }];
}

/** The request that makes the style: weights are named only where they differ, a policy only where there is something to mix. */
export function toFields({ base, parts, policy }: Mixture): CreateStyleFields {
  const pictures = parts.filter(({ kind }) => kind === 'picture');
  const styles = parts.filter(({ kind }) => kind === 'style');
  const isWeighted = new Set(parts.map(({ weight }) => weight)).size > 1;
  return {
    style: base,
    ...(pictures.length > 0 && { image_urls: referencesOf(pictures) }),
    ...(pictures.length > 0 && isWeighted && { image_weights: weightsOf(pictures) }),
    ...(styles.length > 0 && { source_styles: referencesOf(styles) }),
    ...(styles.length > 0 && isWeighted && { source_style_weights: weightsOf(styles) }),
    ...(parts.length > 1 && { mix_policy: policy }),
  };
}

function referencesOf(parts: readonly Part[]): string[] {
  return parts.map(({ reference }) => reference);
}

function weightsOf(parts: readonly Part[]): number[] {
  return parts.map(({ weight }) => weight);
}
