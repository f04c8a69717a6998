/** Glyphs that show a head or a bust alone: they stand on nothing. */
const HEADS = new Set(
  (
    'fox wolf bear panda polar-bear lion koala frog unicorn hamster moose astronaut artist baby baby-angel boy girl child cook detective elf ' +
    'farmer firefighter guard health-worker judge mage mechanic ninja office-worker old-man old-woman pilot police-officer prince princess ' +
    'santa-claus scientist singer student teacher technologist vampire zombie construction-worker person-with-crown person-with-veil ' +
    'person-in-tuxedo robot alien alien-monster goblin ogre skull clown-face cowboy-hat-face chicken'
  ).split(' '),
);

/** Whether a glyph shows only a head. */
export function isHead(name: string): boolean {
  return HEADS.has(name) || name.endsWith('-face');
}
