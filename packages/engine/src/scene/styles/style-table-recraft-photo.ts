import { exact, nearest, type StyleTable } from './style-entry.ts';

/** Recraft's `any` and `realistic_image` with its substyles, V3 and V2. Keys: `style` or `style/substyle`. */
export const RECRAFT_PHOTO_STYLES: StyleTable = {
  any: exact('photo'),
  realistic_image: exact('photo', { grain: 0.1 }),
  'realistic_image/b_and_w': exact('black-and-white'),
  'realistic_image/enterprise': nearest('photo', { tint: '#dfe8f0', strength: 0.35, grain: 0 }, { light: 'soft' }),
  'realistic_image/evening_light': exact('evening', {}, { time: 'sunset' }),
  'realistic_image/faded_nostalgia': exact('faded'),
  'realistic_image/forest_life': nearest('film', { tint: '#6f8a4f', strength: 0.5, grain: 0.2 }, { light: 'leaf' }),
  'realistic_image/hard_flash': exact('hard-flash', {}, { light: 'hard' }),
  'realistic_image/hdr': exact('hdr'),
  'realistic_image/motion_blur': exact('motion-blur'),
  'realistic_image/mystic_naturalism': nearest('glow', { tint: '#7fa8a0', strength: 0.7 }, { weather: 'fog' }),
  'realistic_image/natural_light': nearest('photo', { tint: '#fff1d6', strength: 0.3 }, { light: 'window' }),
  'realistic_image/natural_tones': nearest('photo', { tint: '#c9b48f', strength: 0.35 }),
  'realistic_image/organic_calm': nearest('faded', { tint: '#cfc7b0', strength: 0.5, grain: 0.1 }),
  'realistic_image/real_life_glow': exact('glow', { tint: '#ffe3c2', strength: 0.5 }),
  'realistic_image/retro_realism': nearest('film', { tint: '#d9a766', strength: 0.7, grain: 0.35 }),
  'realistic_image/retro_snapshot': nearest('hard-flash', { tint: '#e8c08a', grain: 0.45 }),
  'realistic_image/studio_portrait': nearest('photo', { tint: '#f3e6da', strength: 0.4, grain: 0 }, { light: 'soft' }),
  'realistic_image/urban_drama': nearest('cinematic', { tint: '#5f7484', strength: 0.8, grain: 0.3 }),
  'realistic_image/village_realism': nearest('film', { tint: '#b9a27a', strength: 0.4, grain: 0.15 }),
  'realistic_image/warm_folk': nearest('golden', { strength: 0.6, grain: 0.2 }, { mood: 'warm' }),
  // A display name without a documented id.
  'realistic_image/product_photo': nearest('photo', { tint: '#ffffff', strength: 0.25, grain: 0 }, { light: 'soft' }),
};
