import type { KeyLight } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

const LIGHTS: Readonly<Record<KeyLight, string>> = {
  soft: 'soft light, soft key light, key light, fill light, softbox, soft box, diffused, diffused light, diffuse light, soft lighting, soft shadow, gentle light, even lighting, even light, beauty light, overcast light, soft diffused light, soft studio lighting, ring light, high key, high key lighting, studio lighting, professional lighting, soft glow, bright and airy, airy, soft morning light, subtle shadow, softly lit, flat lighting, soft warm light, ambient light, soft ambient light, soft subtle shadow',
  hard: 'hard light, harsh light, harsh, spotlight, single spotlight, dramatic light, dramatic lighting, dramatic, chiaroscuro, hard shadow, harsh shadow, strong shadow, long shadow, direct sun, direct sunlight, harsh sunlight, hard sunlight, low key, low key lighting, moody lighting, side light, side lighting, rembrandt lighting, hard flash, flash photography, strong sunlight, sunlit, sun drenched, bright sunlight, crisp shadow, floodlight, floodlights, stage light, contrasty light, sharp shadow, midday sun, scorching sun, morning sunlight, sun light',
  window:
    'window light, window shadow, natural light, daylight, window, windows, light through a window, light through the window, window frame, shadow of a window, shadow of a window frame, natural daylight, soft daylight, large windows, window blinds, blinds, venetian blinds, soft window light, natural window light, sunlight through the window, natural lighting, skylight, floor to ceiling windows, natural morning light, shadow of window, light from a window, window panes, window shadows',
  leaf: 'leaf shadow, leaves shadow, palm shadow, palm leaf shadow, palm tree shadow, dappled light, dappled sunlight, dappled, tropical shadow, tropical leaf shadow, plant shadow, botanical shadow, tree shadow, shadow of leaves, shadow of palm leaves, shadows of leaves, shadows of palm leaves, shadow of a palm leaf, gobo, foliage shadow, shadow of a plant, shadow of plants, shadows of plants, eucalyptus shadow, branch shadow, shadows of tree branches, olive branch shadow, monstera shadow, fern shadow',
  neon: 'neon, neon light, neon lights, neon sign, neon signs, neon glow, led, led lights, cyberpunk, synthwave, vaporwave, retrowave, uv light, blacklight, rgb lights, neon lit, neon reflections, laser, club lights',
  candle:
    'candlelight, candle light, candlelit, candle lit, candles, candle, warm glow, fireplace, lantern, lantern light, lanterns, fairy lights, string lights, lamp light, lamplight, firelight, campfire, bonfire, torch, torches, warm lights, warm lamp, warm light, edison bulbs, fire, chandelier, chandeliers, lamp, jack o lantern',
  back: 'backlit, backlight, back light, rim light, rim lighting, silhouette, silhouetted, contre jour, sun flare, lens flare, god rays, sun rays, sunrays, sun ray, light rays, volumetric light, volumetric, sunbeam, sun beam, sunbeams, light beams, crepuscular rays, rays of light, sun shining through, halo, warm backlight, sunburst, shafts of light, light shafts, light beam',
};

/** Where the light comes from: azimuth as in the spec (0 = ahead of the camera, 90 = from the right). */
const DIRECTIONS: readonly (readonly [number, number | undefined, string])[] = [
  [290, undefined, 'from the left, left side light, light from left, from left, lit from the left, on the left side'],
  [70, undefined, 'from the right, right side light, light from right, from right, lit from the right'],
  [310, 50, 'from the upper left, from the top left, from upper left, from top left, upper left light'],
  [50, 50, 'from the upper right, from the top right, from upper right, from top right'],
  [0, undefined, 'from behind, light from behind, lit from behind'],
  [180, undefined, 'from the front, front lit, front light, frontal light'],
  [180, 70, 'light from above, overhead light, top light, top lit, lit from above, rays from above'],
];

/** Words for light. */
export const LIGHT_ENTRIES: readonly LexiconEntry[] = [
  ...Object.entries(LIGHTS).map(([key, phrases]): LexiconEntry => ({
    phrases,
    effect: { slot: 'light', key: key as KeyLight },
  })),
  ...DIRECTIONS.map(([azimuthDeg, elevationDeg, phrases]): LexiconEntry => ({
    phrases,
    effect: { slot: 'direction', azimuthDeg, ...(elevationDeg === undefined ? {} : { elevationDeg }) },
  })),
];
