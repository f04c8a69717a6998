import { AppError } from '@backlot/contract';

/** Characters of a request that its record keeps, pictures aside: many times the longest prompts that any dialect takes. */
const MAX_CHARACTERS = 256 * 1024;

/** Refuses a request whose words would make its record a store of megabytes, naming the longest field. Throws `request.too-large`. */
export function limitEcho(promptObject: Readonly<Record<string, unknown>>): void {
  const weights = Object.entries(promptObject).map(([field, value]) => ({
    field,
    weight: weigh(field) + weigh(value),
  }));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  if (sum <= MAX_CHARACTERS) return;
  const { field } = weights.reduce((longest, other) => (other.weight > longest.weight ? other : longest));
  const message = `makes the request longer than ${MAX_CHARACTERS} characters, pictures aside`;
  throw new AppError('request.too-large', `The request is too long: the field '${shown(field)}' ${message}.`, {
    issues: [{ field: shown(field), message }],
  });
}

/** Characters of every text and every name in a value. */
function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((total, [name, child]) => total + name.length + weigh(child), 0);
}

const MAX_SHOWN_CHARACTERS = 100;

function shown(field: string): string {
  return field.slice(0, MAX_SHOWN_CHARACTERS);
}
