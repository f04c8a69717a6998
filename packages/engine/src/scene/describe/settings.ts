import type { FamilyName } from '../spec.ts';

/** What each kind of place looks like in general, in words that the parser knows; one is taken by the seed. */
export const SETTINGS: Readonly<Record<FamilyName, readonly string[]>> = {
  studio: [
    'A clean studio set with a seamless backdrop and lots of empty space',
    'A minimalist studio with a smooth backdrop',
    'A simple, elegant studio background',
  ],
  table: [
    'A smooth, empty table top in the foreground with a quiet background',
    'A clean table in the foreground with room for the subject',
    'A simple table in the foreground, the background calm and quiet',
  ],
  place: ['A wide view with a calm, natural atmosphere', 'A quiet setting with lots of space in the distance'],
  beach: [
    'A wide sandy beach with gentle surf and lots of open sky',
    'A long sandy beach with smooth sand in the foreground and a calm sea behind',
    'A quiet shoreline with soft surf and smooth sand',
  ],
  sea: [
    'Open water all around, with a wide sky above the sea',
    'A calm ocean in the foreground and a wide open sky above it',
    'A wide seascape under an open sky',
  ],
  lake: [
    'A calm lake with mountains all around it',
    'Still water in the foreground, mountains in the distance behind the lake',
    'A quiet lakeshore before a mountain range',
  ],
  mountain: [
    'A wide mountain range, ridge behind ridge, soft in the distance',
    'A mountain range in the distance and a valley in the foreground',
    'Rocky peaks above a quiet valley',
  ],
  forest: [
    'Tall trees one behind another along a quiet forest path',
    'A quiet forest clearing with tall woods behind',
    'A quiet woodland with a forest path through the middle',
  ],
  field: [
    'Green grass in the foreground and the wide countryside behind it',
    'A meadow in the foreground and a tree line in the distance',
    'A wide rural landscape with gentle green hills',
  ],
  desert: [
    'Smooth sand dunes, one behind another, under a wide sky in the desert',
    'A wide desert landscape with rippled sand in the foreground',
    'An empty desert with dunes in the distance',
  ],
  snow: [
    'Fresh snow in the foreground and a quiet winter landscape behind',
    'A wide snowy landscape, calm and quiet',
    'A winter landscape with fresh snow all over',
  ],
  sky: ['A wide open sky, soft and calm', 'An open sky over the whole frame', 'A huge open sky, calm and quiet'],
  underwater: [
    'A quiet underwater view with a coral reef in the background',
    'A quiet sea floor underwater with a coral reef at the side',
    'A deep sea underwater view, bright at the top and quiet at the bottom',
  ],
  space: [
    'Deep space with a soft nebula and a starfield in the background',
    'A wide view into outer space, dark and full of detail',
    'The cosmos with a glowing nebula in the background of deep space',
  ],
  'city-street': [
    'A city street with a clean sidewalk and storefronts along the road',
    'A quiet street with storefronts and a wide pavement',
    'An urban street with a long view into the distance',
  ],
  skyline: [
    'A wide city skyline, one high rise behind another',
    'A wide panorama of the city with the skyline in the distance',
    'A tall city skyline under an open sky',
  ],
  interior: [
    'A clean room with a natural, modern look',
    'A calm interior with a modern look and lots of space',
    'A charming room with simple, elegant design',
  ],
  cafe: [
    'A cafe with a charming, inviting atmosphere and a busy counter in the background',
    'A cozy coffee shop with a calm atmosphere',
    'A coffee shop interior with a natural, inviting look',
  ],
  kitchen: [
    'A modern kitchen with clean counters and simple design',
    'A bright kitchen with a clean, natural look',
    'A classic kitchen with simple, elegant design',
  ],
  abstract: [
    'Abstract shapes, smooth and large, in a clean composition',
    'An abstract composition of large, calm shapes',
    'A modern abstract background with soft, fluid shapes',
  ],
  spot: [
    'Centered in the frame before a simple background',
    'A single subject in the center, before a simple background',
    'A clean composition with the subject in the middle',
  ],
};
