import { AppError } from '@backlot/contract';
import { routingPolicy, type RoutingPolicy } from '../../runs/policy.ts';

const HEADER = 'X-Backlot-Policy';
const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

/**
 * The header `X-Backlot-Policy: order=recraft,builtin; prefer=cheapest; builtin=no`, each part optional: what a request wants of the
 * choice among providers. Undefined without the header.
 */
export function readPolicy(header: string | readonly string[] | undefined): RoutingPolicy | undefined {
  if (header === undefined) return undefined;
  const parts = typeof header === 'string' ? header.split(';') : [''];
  const policy = routingPolicy.safeParse(Object.assign({}, ...parts.map(readPart)));
  if (policy.success) return policy.data;
  throw wrong();
}

function readPart(part: string): object {
  const [name = '', value = ''] = part.split('=').map((text) => text.trim().toLowerCase());
  switch (name) {
    case 'order':
      return { order: value.split(',').map((provider) => provider.trim()) };
    case 'prefer':
      return { prefer: value };
    case 'builtin':
      return { isBuiltinAllowed: SWITCHES.get(value) ?? value };
    default:
      throw wrong();
  }
}

function wrong(): AppError {
  const message = `The header ${HEADER} must be made of order=<providers>, prefer=cheapest|fastest and builtin=yes|no, with semicolons between them`;
  return new AppError('request.invalid', `${message}.`, { issues: [{ field: HEADER, message }] });
}
