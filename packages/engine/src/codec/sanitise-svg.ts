import { attributeInPixels, cssInPixels } from './pixel-lengths.ts';

/** An SVG made harmless. */
export interface SanitisedSvg {
  readonly svg: string;
  /** Something was taken out that could have run or reached outside. */
  readonly isChanged: boolean;
  /** The `data:` URLs of the pictures that it embeds: their own sizes are for the caller to check. */
  readonly embedded: readonly string[];
}

/** More elements than this are refused: a trace of a photo has some thousands. */
export const MAX_SVG_ELEMENTS = 50_000;

const DROPPED_ELEMENTS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'handler',
  'listener',
  'include',
]);
const SAFE_LINK = /^\s*(#|data:image\/(png|jpe?g|webp)[;,])/i;
// One token of XML: instruction, comment, CDATA, document type, tag, text. A tag's attribute values may hold ">".
const TOKEN =
  /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<!DOCTYPE[^[>]*(?:\[[^]*?\]\s*)?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/giy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Rewrites an SVG without scripts, event handlers, foreign objects, document type, entities, processing instructions and every
 * reference that leaves the document; references to its own parts and embedded PNG, JPEG and WebP stay. Throws `SyntaxError` on
 * what is not well formed and `RangeError` on too many elements. (librsvg as used here loads nothing external either: this is
 * the second wall, and what makes the warning possible.) Lengths in absolute units become pixels on the way.
 */
export function sanitiseSvg(source: string): SanitisedSvg {
  const out: string[] = [];
  const embedded: string[] = [];
  const open: string[] = [];
  let isChanged = false;
  let elements = 0;
  let droppedDepth = 0;
  let styleDepth = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new SyntaxError(`not well formed at character ${at}`);
    const [token, cdata, slash, name, attributes = '', selfClosing] = match;
    if (name === undefined) {
      if (token.startsWith('<!DOCTYPE') && token.includes('[')) isChanged = true;
      const text = cdata === undefined ? (token.startsWith('<') ? '' : token) : escapeText(cdata);
      if (droppedDepth > 0) continue;
      const kept = styleDepth > 0 ? safeCss(decodeEntities(text)) : text;
      if (styleDepth > 0 && kept !== decodeEntities(text)) isChanged = true;
      out.push(styleDepth > 0 ? escapeText(cssInPixels(kept)) : kept);
      continue;
    }
    const local = (name.split(':').at(-1) ?? name).toLowerCase();
    const isOpening = slash === '' && selfClosing === '';
    if (slash === '' && ++elements > MAX_SVG_ELEMENTS) throw new RangeError(`more than ${MAX_SVG_ELEMENTS} elements`);
    if (isOpening) open.push(name);
    else if (slash === '/' && open.pop() !== name) throw new SyntaxError(`</${name}> closes what is not open`);
    if (droppedDepth > 0 || DROPPED_ELEMENTS.has(local)) {
      isChanged = true;
      if (isOpening) droppedDepth++;
      else if (slash === '/') droppedDepth--;
      continue;
    }
    if (local === 'style') styleDepth += isOpening ? 1 : slash === '/' ? -1 : 0;
    if (slash === '/') {
      out.push(`</${name}>`);
      continue;
    }
    const kept = safeAttributes(attributes);
    if (kept.isChanged) isChanged = true;
    embedded.push(...kept.embedded);
    out.push(`<${name}${kept.text}${selfClosing === '/' ? '/' : ''}>`);
  }
  if (open.length > 0) throw new SyntaxError(`<${open.at(-1)}> is never closed`);
  return { svg: out.join(''), isChanged, embedded };
}

interface SafeAttributes {
  readonly text: string;
  readonly isChanged: boolean;
  readonly embedded: readonly string[];
}

function safeAttributes(source: string): SafeAttributes {
  const embedded: string[] = [];
  let isChanged = false;
  const kept: string[] = [];
  for (const [, name = '', quoted = ''] of source.matchAll(ATTRIBUTE)) {
    const value = decodeEntities(quoted.slice(1, -1));
    const local = (name.split(':').at(-1) ?? name).toLowerCase();
    const isLink = local === 'href' || local === 'src';
    const isRunning = local.startsWith('on') || name.toLowerCase() === 'xml:base';
    const isOutside = isLink ? !SAFE_LINK.test(value) : name.startsWith('xmlns') ? false : safeCss(value) !== value;
    if (isRunning || isOutside) isChanged = true;
    else {
      const [quote = ''] = quoted;
      kept.push(` ${name}=${quote}${attributeInPixels(local, quoted.slice(1, -1))}${quote}`);
      if (isLink && !value.trimStart().startsWith('#')) embedded.push(value.trim());
    }
  }
  return { text: kept.join(''), isChanged, embedded };
}

/** CSS without imports and without `url()` that leaves the document. Escapes could hide either, so CSS with escapes goes. */
function safeCss(css: string): string {
  if (/\\/.test(css) && /url|@|\\[0-9a-f]/i.test(css)) return '';
  const kept = css
    .replace(/@import[^;]*;?/gi, '')
    .replace(OWN_URL, (whole, target: string) => (/^\s*["']?#/.test(target) ? whole : 'none'));
  // What is left was not understood: it has no end, or parentheses inside.
  return /url\(/i.test(kept.replace(OWN_URL, '')) ? '' : kept;
}

/** Without parentheses inside, so that an `url(` without an end is given up at the next one: linear in the length of the text. */
const OWN_URL = /url\(([^()]*)\)/gi;

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, named: string) => {
    if (named) return NAMED[named.toLowerCase()] ?? '';
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
