const MAX_NAME_CHARACTERS = 80;
const KEY = /^images\/\d{4}(?:_\d{2}){5}_\d{3}_[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** The ending that files of a media type get; the first is the one we give, the others are as good. */
const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/avif': ['avif'],
  'image/heif': ['heic', 'heif'],
  'image/tiff': ['tiff', 'tif'],
  'image/svg+xml': ['svg'],
};

/** Whether a text has the form of a key: nothing else ever becomes a path. */
export function isAssetKey(text: string): boolean {
  return KEY.test(text);
}

/** The key of a file named `name` (made safe) stored at a moment (UTC): `images/YYYY_MM_DD_HH_MM_SS_mmm_name.ext`. */
export function assetKey(name: string, mediaType: string, at: Date): string {
  const stamp = at.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS.mmm'.length).replace(/\D/g, '_');
  return `images/${stamp}_${safeName(name, mediaType)}`;
}

/** The ending of a media type, without the dot. */
export function endingOf(mediaType: string): string {
  return ENDINGS[mediaType]?.[0] ?? 'bin';
}

/** The media type that the ending of a key stands for: keys are made with endings that do not lie. */
export function mediaTypeOf(key: string): string {
  const ending = key.slice(key.lastIndexOf('.') + 1);
  const found = Object.entries(ENDINGS).find(([, endings]) => endings.includes(ending));
  return found?.[0] ?? 'application/octet-stream';
}

/** Letters, digits, `.`, `_` and `-` of the last part of a path, with an ending that does not lie about the media type. */
function safeName(name: string, mediaType: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  const ending = base.slice(dot + 1).toLowerCase();
  const isHonest = dot >= 0 && (ENDINGS[mediaType]?.includes(ending) ?? false);
  const stem = (isHonest ? base.slice(0, dot) : base)
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, MAX_NAME_CHARACTERS)
    .replace(/[._-]+$/, '');
  return `${stem === '' ? 'image' : stem}.${isHonest ? ending : endingOf(mediaType)}`;
}
