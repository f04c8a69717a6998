/** Values of the v3 endpoints' lists, as their OpenAPI document has them. */
export const RENDERING_SPEEDS = ['FLASH', 'TURBO', 'BALANCED', 'DEFAULT', 'QUALITY'] as const;
export const MAGIC_PROMPTS = ['AUTO', 'ON', 'OFF'] as const;
export const STYLE_TYPES = ['AUTO', 'GENERAL', 'REALISTIC', 'DESIGN', 'FICTION', 'CUSTOM', 'STYLIZED'] as const;
export const PALETTE_NAMES = ['EMBER', 'FRESH', 'JUNGLE', 'MAGIC', 'MELON', 'MOSAIC', 'PASTEL', 'ULTRAMARINE'] as const;

/** Ratios as `WxH`. */
export const ASPECT_RATIOS: readonly string[] =
  '1x3 3x1 1x2 2x1 9x16 16x9 10x16 16x10 2x3 3x2 3x4 4x3 4x5 5x4 1x1'.split(' ');

const UPRIGHT =
  '512x1536 576x1408 576x1472 576x1536 640x1344 640x1408 640x1472 640x1536 704x1152 704x1216 704x1280 704x1344 ' +
  '704x1408 704x1472 736x1312 768x1088 768x1216 768x1280 768x1344 800x1280 832x960 832x1024 832x1088 832x1152 ' +
  '832x1216 832x1248 864x1152 896x960 896x1024 896x1088 896x1120 896x1152 960x1024 960x1088';

/** The 69 sizes that v3 makes. */
export const RESOLUTIONS: readonly string[] = [
  '1024x1024',
  ...UPRIGHT.split(' ').flatMap((size) => [size, size.split('x').reverse().join('x')]),
];

/** The 62 preset styles. */
export const STYLE_PRESETS: readonly string[] = (
  '80S_ILLUSTRATION 90S_NOSTALGIA ABSTRACT_ORGANIC ANALOG_NOSTALGIA ART_BRUT ART_DECO ART_POSTER AURA AVANT_GARDE ' +
  'BAUHAUS BLUEPRINT BLURRY_MOTION BRIGHT_ART C4D_CARTOON CHILDRENS_BOOK COLLAGE COLORING_BOOK_I COLORING_BOOK_II ' +
  'CUBISM DARK_AURA DOODLE DOUBLE_EXPOSURE DRAMATIC_CINEMA EDITORIAL EMOTIONAL_MINIMAL ETHEREAL_PARTY EXPIRED_FILM ' +
  'FLAT_ART FLAT_VECTOR FOREST_REVERIE GEO_MINIMALIST GLASS_PRISM GOLDEN_HOUR GRAFFITI_I GRAFFITI_II HALFTONE_PRINT ' +
  'HIGH_CONTRAST HIPPIE_ERA ICONIC JAPANDI_FUSION JAZZY LONG_EXPOSURE MAGAZINE_EDITORIAL MINIMAL_ILLUSTRATION ' +
  'MIXED_MEDIA MONOCHROME NIGHTLIFE OIL_PAINTING OLD_CARTOONS PAINT_GESTURE POP_ART RETRO_ETCHING RIVIERA_POP ' +
  'SPOTLIGHT_80S STYLIZED_RED SURREAL_COLLAGE TRAVEL_POSTER VINTAGE_GEO VINTAGE_POSTER WATERCOLOR WEIRD WOODBLOCK_PRINT'
).split(' ');

/** Parses `WxH`. */
export function parseSides(size: string): { readonly widthPx: number; readonly heightPx: number } {
  const [widthPx = 0, heightPx = 0] = size.split('x').map(Number);
  return { widthPx, heightPx };
}

/** The resolution made for a ratio: the documents give no table, so the nearest in the list to ratio and a megapixel. */
export function resolutionOf(ratio: string): string {
  const wanted = parseSides(ratio);
  const score = (size: string): number => {
    const { widthPx, heightPx } = parseSides(size);
    const shape = Math.abs(Math.log((widthPx * wanted.heightPx) / (heightPx * wanted.widthPx)));
    return shape * 10 + Math.abs(Math.log((widthPx * heightPx) / 1024 ** 2));
  };
  return [...RESOLUTIONS].sort((left, right) => score(left) - score(right))[0] ?? '1024x1024';
}
