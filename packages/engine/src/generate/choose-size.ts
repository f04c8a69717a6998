import type { PictureSize } from '@backlot/contract';

/** Why a picture got its size: the word that decided, or nothing at all. */
export interface ChosenSize {
  readonly size: PictureSize;
  readonly because: string | null;
}

/** About one megapixel each, sides multiples of 64: the sizes that picture APIs have in common. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '3:4': { width: 896, height: 1152 },
  '2:3': { width: 832, height: 1216 },
  '9:16': { width: 768, height: 1344 },
  '4:3': { width: 1152, height: 896 },
  '3:2': { width: 1216, height: 832 },
  '16:9': { width: 1344, height: 768 },
  '2:1': { width: 1408, height: 704 },
  '3:1': { width: 1728, height: 576 },
} as const satisfies Record<string, PictureSize>;

/** Words and the frame that they are usually seen in; what a picture is made for comes before what it shows. */
const FRAMES: readonly (readonly [keyof typeof SIZES, RegExp])[] = [
  ['1:1', /\b(?:logo|icon|app icon|emblem|badge|sticker|avatar|emoji|pictogram|album cover|profile picture|square)\b/],
  ['3:1', /\b(?:website header|page header|email header|leaderboard)\b/],
  ['2:1', /\b(?:banner|header|cover photo|billboard|panorama|panoramic|ultra ?wide)\b/],
  ['9:16', /\b(?:phone wallpaper|mobile wallpaper|story|stories|reel|tiktok|smartphone screen|lock ?screen)\b/],
  [
    '16:9',
    /\b(?:desktop wallpaper|wallpaper|thumbnail|youtube|slide|presentation|widescreen|cinematic|movie still|film still)\b/,
  ],
  ['2:3', /\b(?:poster|flyer|book cover|movie cover|magazine cover|leaflet|playing card|tarot|full body|bookmark)\b/],
  ['3:4', /\b(?:portrait|headshot|selfie|vertical|upright|fashion|postcard upright)\b/],
  ['3:2', /\b(?:landscape|horizontal|skyline|cityscape|seascape|scenery|vista|mountains?|valley|postcard)\b/],
  ['4:3', /\b(?:living room|bedroom|kitchen|interior|office|restaurant|caf[eé]|coffee shop|beach|lake|field|desert)\b/],
];

/** Chooses a frame that suits the prompt, deterministically; square where no word speaks for another. */
export function chooseSize(prompt: string): ChosenSize {
  const text = prompt.toLowerCase();
  for (const [frame, words] of FRAMES) {
    const found = words.exec(text);
    if (found !== null) return { size: SIZES[frame], because: found[0] };
  }
  return { size: SIZES['1:1'], because: null };
}
