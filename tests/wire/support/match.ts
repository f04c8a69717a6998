/** The forms that a text in an expected body may stand for; every other value is meant literally. */
const FORMS: Readonly<Record<string, (value: unknown, argument: string) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
  uuid: (value) => isText(value, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  time: (value) => isText(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  second: (value) => isText(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  resolution: (value) => isText(value, /^[1-9]\d*x[1-9]\d*$/),
  etag: (value) => isText(value, /^"[0-9a-f]{32}"$/),
  url: (value) => typeof value === 'string' && URL.canParse(value),
  key: (value, name) => isText(value, /^images\/\d{4}(_\d\d){5}_\d{3}_/) && value.endsWith(`_${name}`),
  name: (value, name) => isText(value, /^\d{4}(_\d\d){5}_\d{3}_/) && value.endsWith(`_${name}`),
  link: (value, seconds) => isSignedLink(value, seconds === '' ? SEVEN_DAYS_SECONDS : seconds),
  bytes: (value) => isText(value, /^[A-Za-z0-9+/]+={0,2}$/),
  // What the dialect leaves to us.
  ours: () => true,
};

const SIGNATURE_PARAMETERS = [
  'Algorithm',
  'Content-Sha256',
  'Credential',
  'Date',
  'Expires',
  'Signature',
  'SignedHeaders',
];
const SEVEN_DAYS_SECONDS = '604800';

/** Says where a body differs from the expected one: fields missing, of another type, form or value, or never promised. */
export function findDifferences(expected: unknown, actual: unknown, path = '$'): string[] {
  const form = typeof expected === 'string' ? /^<([a-z]+)(?::(.*))?>$/.exec(expected) : null;
  const matches = form === null ? undefined : FORMS[form[1] ?? ''];
  if (matches !== undefined) {
    return matches(actual, form?.[2] ?? '') ? [] : [`${path}: ${String(expected)} expected, ${shown(actual)} found`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: a list expected, ${shown(actual)} found`];
    // A list of one stands for a list of such; lists of results are as long as they say.
    const isSample = path.endsWith('.styleList') || path.endsWith('.styles');
    if (!isSample && actual.length !== expected.length)
      return [`${path}: ${expected.length} items expected, ${actual.length} found`];
    return actual.flatMap((item: unknown, i) => findDifferences(expected[isSample ? 0 : i], item, `${path}[${i}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual))
      return [`${path}: an object expected, ${shown(actual)} found`];
    const missing = Object.keys(expected).filter((key) => !Object.hasOwn(actual, key));
    const surplus = Object.keys(actual).filter((key) => !Object.hasOwn(expected, key));
    return [
      ...missing.map((key) => `${path}.${key}: missing`),
      ...surplus.map((key) => `${path}.${key}: not part of the dialect`),
      ...Object.entries(expected)
        .filter(([key]) => Object.hasOwn(actual, key))
        .flatMap(([key, value]) => findDifferences(value, Reflect.get(actual, key), `${path}.${key}`)),
    ];
  }
  return Object.is(expected, actual) ? [] : [`${path}: ${shown(expected)} expected, ${shown(actual)} found`];
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isSignedLink(value: unknown, seconds: string): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { searchParams, pathname } = new URL(value);
  return (
    /\/images\/[^/]+$/.test(pathname) &&
    SIGNATURE_PARAMETERS.every((name) => searchParams.has(`X-Amz-${name}`)) &&
    searchParams.get('X-Amz-Expires') === seconds
  );
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 200) ?? 'nothing';
}
