import { UsageError } from './command.ts';
import { orList } from './or-list.ts';

/** What may be done, and whether it takes one operand: what to do it to. */
type Actions<Name extends string> = Readonly<Record<Name, { readonly subject?: string }>>;

interface Chosen<Name extends string> {
  readonly action: Name;
  /** What it is done to: `''` for an action that takes none. */
  readonly subject: string;
}

/** What the operands say: the action and, where it takes one, its subject. Throws {@link UsageError} with the choice. */
export function readAction<const Name extends string>(
  operands: readonly string[],
  actions: Actions<Name>,
): Chosen<Name> {
  const [given, subject, ...others] = operands;
  const names = Object.keys(actions) as Name[]; // The keys of a literal.
  const action = names.find((name) => name === given);
  const isComplete =
    action !== undefined && others.length === 0 && (subject !== undefined) === (actions[action].subject !== undefined);
  if (!isComplete) throw new UsageError(`Say ${orList(names.map((name) => describe(name, actions[name].subject)))}.`);
  return { action, subject: subject ?? '' };
}

function describe(name: string, subject: string | undefined): string {
  return subject === undefined ? name : `${name} <${subject}>`;
}
