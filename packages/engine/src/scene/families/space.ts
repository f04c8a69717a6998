import { defineFamily } from '../family.ts';

/** Outer space, moons and planets. */
export const space = defineFamily({
  name: 'space',
  setting: 'elsewhere',
  words: `
    space: outer space, space, deep space, galaxy, nebula, cosmos, cosmic, starfield, star field, universe, interstellar, orbit, in orbit, earth orbit, earth from space, solar system, milky way, space station, spaceship, black hole, asteroid, asteroid field, above the earth, over the earth, planet earth, satellite, zero gravity, stars and planets, space shuttle, spacecraft
    moon: on the moon, from the moon, moon surface, lunar surface, surface of the moon, lunar landscape
    planet: planet, planet earth, the earth, earth, planets, alien planet, planet surface, martian, on mars, mars, saturn, jupiter, red planet, mars colony, martian colony, moon base, lunar base, alien world, alien landscape, exoplanet, gas giant`,
  weakWords:
    'earth, space, cosmic, orbit, milky way, spaceship, planet, planets, planet surface, planet earth, satellite, space shuttle, spacecraft',
  weight: 5,
  approximates:
    'space station, spaceship, spacecraft, space shuttle, satellite, mars colony, martian colony, moon base, lunar base',
  includes: ['sky'],
  nearest: ['sky', 'abstract'],
  sentences: [
    'Deep space with a soft nebula and a starfield in the background',
    'A wide view into outer space, dark and full of detail',
    'The cosmos with a glowing nebula in the background of deep space',
  ],
  shows: ['star', 'planet', 'moon', 'sun', 'ring', 'galaxy', 'cloud', 'asteroid', 'earth'],
  examples: ['saturn with rings in outer space', 'a spiral galaxy in deep space'],
  photo: async (request) => (await import('../photo/space/paint-space.ts')).paintSpace(request),
  vector: async (request) => (await import('../vector/illustrators/space.ts')).illustrateSpace(request),
});
