import type { Rgb, Skin } from '../model.ts';

/** What a wall looks like from so far that nothing of it can be told apart; windows take a third of most walls. */
export function meanColour(skin: Skin): Rgb {
  if (skin.kind === 'plain') return skin.colour;
  if (skin.kind === 'sign') return skin.panel;
  if (skin.kind === 'tower') return skin.colour;
  const share = skin.isCurtain ? 0.75 : 0.32;
  const glass = 0.07;
  return [
    skin.colour[0] * (1 - share) + glass * share,
    skin.colour[1] * (1 - share) + glass * share,
    skin.colour[2] * (1 - share) + glass * share,
  ];
}
