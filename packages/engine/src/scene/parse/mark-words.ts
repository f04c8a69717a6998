/** Words for small drawings that stand for something, each on a plain ground. */
export const MARK_WORDS: readonly string[] = [
  'logo',
  'icon',
  'app icon',
  'sticker',
  'emoji',
  'mascot',
  'emblem',
  'badge',
];
