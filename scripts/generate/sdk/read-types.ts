import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The types that were asked for, with who can explain them. */
export interface ReadTypes {
  readonly checker: ts.TypeChecker;
  /** By the names that they were asked for by, in that order. */
  readonly types: ReadonlyMap<string, ts.Type>;
  /** What is said of the declaration behind a type. */
  readonly commentOn: (name: string) => string;
}

/** A type by a name of ours: `import('./packages/…').RunView`, as a type of TypeScript seen from the root of the repository. */
export type AskedTypes = Readonly<Record<string, string>>;

/** Lets the compiler say what types are. Throws what it finds wrong with them. */
export function readTypes(root: string, asked: AskedTypes): ReadTypes {
  const file = join(root, 'asked-types.ts');
  const text = [
    ...Object.entries(asked).map(([name, type]) => `export type ${name} = ${type};`),
    'export interface Asked {',
    ...Object.keys(asked).map((name) => `  ${name}: ${name};`),
    '}',
  ].join('\n');
  const options = optionsOf(root);
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) : getSourceFile(path, ...rest);
  const program = ts.createProgram([file], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (source === undefined || module === undefined) throw new Error('the asked types were not read');
  const [fault] = program.getSemanticDiagnostics(source);
  if (fault !== undefined) throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  const types = new Map(
    Object.keys(asked).map((name) => [name, checker.getDeclaredTypeOfSymbol(found(exported, name))]),
  );
  const commentOn = (name: string) => {
    const type = types.get(name);
    const symbol = type?.aliasSymbol ?? type?.getSymbol();
    return symbol === undefined ? '' : ts.displayPartsToString(symbol.getDocumentationComment(checker));
  };
  return { checker, types, commentOn };
}

function optionsOf(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson(Object(config).compilerOptions, dirname(root));
  return { ...options, composite: false, incremental: false, declaration: false, noEmit: true, types: ['node'] };
}

function found<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`${name} was not read`);
  return value;
}
