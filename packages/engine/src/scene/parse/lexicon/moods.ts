import type { FamilyName, Mood } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

const MOODS: Readonly<Record<Mood, string>> = {
  pastel:
    'pastel, pastels, soft colors, soft colours, pastel colors, pastel colours, pastel tones, delicate, candy colors, baby colors, dreamy, ethereal, whimsical, kawaii',
  vivid:
    'vibrant, colorful, colourful, colorful lights, colourful lights, vivid, bright colors, bright colours, rainbow, saturated, bold colors, bold colours, neon colors, playful, psychedelic, carnival, multicolored, multicoloured',
  dark: 'dark, darker, moodier, moody, gloomy, black background, dark background, low key, gothic, noir, ominous, mysterious, sinister, eerie, spooky, haunted, halloween, grim, dystopian, dark mood, dark moody, gritty, horror, dramatic, pitch black',
  warm: 'warm, cozy, cosy, warm lamp, warm bulbs, warm tungsten, warm lightning, warm lighting, warm evening lamp, autumn, autumnal, fall colors, rustic, warm tones, warm colors, warm colours, earthy, earth tones, homely, inviting, thanksgiving, autumn leaves, warm light, warm glow, warm lights, fall foliage, boho, bohemian, toasty, warm evening light, warm evening, hygge',
  cool: 'cool, cold, icy, winter, wintry, cool tones, cool colors, cool colours, cold light, chilly, frosty, bluish, pale winter light, winter light',
  luxury:
    'luxury, luxurious, elegant, premium, opulent, upscale, high end, lavish, sophisticated, glamorous, expensive, chic, regal, royal, art deco, black friday',
};

/** What a mood alone would be painted as, where no word names a place. */
const THEMES: readonly (readonly [FamilyName, string])[] = [
  [
    'beach',
    'tropical, summer, summery, exotic, paradise, vacation, holiday, summertime, summer vibes, surfing, surfer',
  ],
  [
    'field',
    'spring, springtime, wedding, easter, floral, blossom, picnic, summer picnic, pastoral, rural, romantic garden, cherry blossom, flowers, flower',
  ],
  [
    'forest',
    'autumn, fall, autumnal, fall foliage, autumn leaves, thanksgiving, hiking, camping, halloween, spooky, haunted, enchanted, fairy tale, fairytale, fantasy, mystical, magical',
  ],
  ['snow', 'winter, wintry, skiing, snowboarding, frozen, icy'],
  [
    'abstract',
    'festive, new year, party, birthday, celebration, valentines, valentine, romantic, dreamy, ethereal, psychedelic, colorful, colourful, rainbow, vibrant, black friday, glittery, technology, tech, digital, energetic, creative, magic',
  ],
  [
    'interior',
    'cozy, cosy, christmas, xmas, hygge, professional, business, corporate, boho, scandinavian, homely, minimal interior',
  ],
  ['city-street', 'cyberpunk, futuristic, sci fi, dystopian, streetwear, steampunk, nightlife, hip hop, urban'],
  [
    'studio',
    'luxury, luxurious, elegant, premium, minimal, minimalist, minimalistic, clean, simple, modern, sophisticated, glamorous, plain, blank, product photography, ecommerce, e commerce, headshot, portrait, fashion, editorial, commercial, advertising, cosmetics, skincare, beauty',
  ],
  ['space', 'cosmic, galactic, sci fi space'],
  ['sky', 'heavenly, airy, freedom'],
];

/** Words for moods and themes. */
export const MOOD_ENTRIES: readonly LexiconEntry[] = [
  ...Object.entries(MOODS).map(([mood, phrases]): LexiconEntry => ({
    phrases,
    effect: { slot: 'mood', mood: mood as Mood },
  })),
  ...THEMES.map(([family, phrases]): LexiconEntry => ({ phrases, effect: { slot: 'theme', family } })),
];
