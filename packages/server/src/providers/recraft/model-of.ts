import { findRecraftModel, isVectorStyle, type Appearance, type RecraftModel } from '@backlot/contract';

/** What callers of other dialects name: the house, and with it the model that edits pictures. */
const HOUSE = 'recraft';

interface KindWish extends Pick<Appearance, 'style'> {
  readonly format?: 'png' | 'webp' | 'svg' | undefined;
}

/** The model of a wire name; of the house's own name V3, in pixels or in shapes as the wish has it. Undefined for others' names. */
export function modelOf(name: string, { format, style }: KindWish): RecraftModel | undefined {
  if (name !== HOUSE) return findRecraftModel(name);
  const isVector = format === 'svg' || (style?.base !== undefined && isVectorStyle({ style: style.base }));
  return findRecraftModel(isVector ? 'recraftv3_vector' : 'recraftv3');
}
