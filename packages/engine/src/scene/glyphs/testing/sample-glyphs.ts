import { createGlyphSet, type GlyphSet } from '../glyph-set.ts';

/** A few glyphs as plain as can be: a red ball with a shine, a green tree on a brown trunk, a house. */
export const SAMPLE_GLYPHS: GlyphSet = createGlyphSet(
  {
    'soccer-ball':
      '<circle cx="64" cy="64" r="50" fill="#d32f2f"/><path fill="#fff" opacity=".4" d="M40 40h20v20H40z"/>',
    automobile: '<path fill="#c62828" d="M4 60h120v50H4z"/><path fill="#212121" d="M20 110h20v10H20z"/>',
    'deciduous-tree': '<path fill="#2f7889" d="M24 4h80v70H24z"/><path fill="#6d4c41" d="M54 74h20v50H54z"/>',
    'green-apple': '<circle cx="64" cy="64" r="60" fill="#7cb342"/>',
    'red-apple': '<circle cx="64" cy="64" r="60" fill="#e53935"/>',
    cat: '<path fill="#ffb300" d="M10 10h100v110H10z"/>',
    'polar-bear': '<circle cx="64" cy="64" r="60" fill="#eceff1"/>',
    bear: '<circle cx="64" cy="64" r="60" fill="#6d4c41"/>',
    dog: '<circle cx="64" cy="64" r="60" fill="#8d6e63"/>',
    'guide-dog': '<circle cx="64" cy="64" r="60" fill="#ffe0b2"/>',
    basket: '<path fill="#ffcc80" d="M4 40h120v80H4z"/>',
    balloon: '<circle cx="64" cy="50" r="46" fill="#e53935"/>',
    sailboat: '<path fill="#fff" d="M14 100L64 4l50 96z"/>',
  },
  128,
);
