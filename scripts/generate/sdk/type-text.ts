import ts from 'typescript';

/** What is known of a property beyond its declaration: its comment, and its type where the SDK takes more than the wire does. */
export type TellProperty = (name: string) => { readonly about?: string; readonly text?: string } | undefined;

/** How types are written down. */
interface TypeWriterOptions {
  readonly checker: ts.TypeChecker;
  /** Types that are told by their name. Interfaces that are met on the way join them. */
  readonly names: Map<ts.Type, string>;
}

/** Writes types as TypeScript, expanded down to the names that it knows. */
export interface TypeWriter {
  /** The type as it is written in place. */
  readonly textOf: (type: ts.Type, indent?: string) => string;
  /** The members of an object type with their comments, in braces. */
  readonly membersOf: (type: ts.Type, indent?: string, tell?: TellProperty) => string;
}

const STEP = '  ';
const BY_WORD = (a: string, b: string) => (a < b ? -1 : 1);

/** Ties a writer to a program. It writes what JSON can carry and nothing else: functions and classes are an error. */
export function createTypeWriter({ checker, names }: TypeWriterOptions): TypeWriter {
  function textOf(type: ts.Type, indent = ''): string {
    const known = names.get(type);
    if (known !== undefined) return known;
    if (type.flags & ts.TypeFlags.BooleanLike) return type.isUnion() ? 'boolean' : checker.typeToString(type);
    if (type.isUnion()) return unionOf(type, indent);
    if (type.isStringLiteral()) return `'${type.value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    if (type.flags & SIMPLE) return checker.typeToString(type);
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type as ts.TypeReference); // what a tuple is to the compiler
      return `readonly [${items.map((item) => textOf(item, indent)).join(', ')}]`;
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference); // what an array is to the compiler
      if (item === undefined) throw new Error('an array of nothing');
      const text = textOf(item, indent);
      const isCompound = text.startsWith('readonly ') || (item.isUnion() && !names.has(item));
      return `readonly ${isCompound ? `(${text})` : text}[]`;
    }
    if (type.flags & ts.TypeFlags.Object) return objectOf(type, indent);
    if (type.isIntersection()) return membersOf(type, indent);
    throw new Error(`${checker.typeToString(type)} cannot be written`);
  }

  function unionOf(type: ts.UnionType, indent: string): string {
    const isBoolean = type.types.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const texts = type.types.flatMap((part) =>
      isBoolean && part.flags & ts.TypeFlags.BooleanLiteral ? [] : [textOf(part, indent)],
    );
    const isLast = (text: string) => text === 'null' || text === 'undefined';
    const first = [...(isBoolean ? ['boolean'] : []), ...texts.filter((text) => !isLast(text))];
    // The compiler's own order depends on whatever else the program holds.
    return [...first.sort(BY_WORD), ...texts.filter(isLast).sort(BY_WORD)].join(' | ');
  }

  function objectOf(type: ts.Type, indent: string): string {
    const symbol = type.getSymbol();
    if (type.getCallSignatures().length > 0) throw new Error(`${symbol?.name} is a function`);
    if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Interface) {
      names.set(type, symbol.name);
      return symbol.name;
    }
    const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (type.getProperties().length > 0 || values === undefined) return membersOf(type, indent);
    return `Readonly<Record<string, ${textOf(values, indent)}>>`;
  }

  function membersOf(type: ts.Type, indent = '', tell: TellProperty = () => undefined): string {
    const inner = indent + STEP;
    const lines = type.getProperties().flatMap((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const told = tell(property.name);
      const text = told?.text ?? textOf(checker.getTypeOfSymbol(property), inner);
      const said = told?.about ?? ts.displayPartsToString(property.getDocumentationComment(checker));
      return [...comment(said, inner), `${inner}readonly ${keyOf(property.name)}${isOptional ? '?' : ''}: ${text};`];
    });
    return ['{', ...lines, `${indent}}`].join('\n');
  }

  return { textOf, membersOf };
}

const SIMPLE =
  ts.TypeFlags.String |
  ts.TypeFlags.Number |
  ts.TypeFlags.NumberLiteral |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Unknown;

function keyOf(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
}

/** A doc comment as lines of source; nothing for an empty one. */
export function comment(text: string, indent = ''): string[] {
  const flat = text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim();
  return flat === '' ? [] : [`${indent}/** ${flat} */`];
}
