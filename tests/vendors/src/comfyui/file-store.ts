import { createHash } from 'node:crypto';

/** The three folders of the server. */
export type FolderType = 'input' | 'temp' | 'output';

/** A place on the server as uploads and outputs name it. */
export interface FileAddress {
  readonly filename: string;
  readonly subfolder: string;
  readonly type: FolderType;
}

/** The server's disk, in memory. */
export interface FileStore {
  readonly read: (address: FileAddress) => Uint8Array | undefined;
  readonly write: (address: FileAddress, bytes: Uint8Array) => void;
  readonly clear: () => void;
}

/** Makes an empty disk. */
export function createFileStore(): FileStore {
  const files = new Map<string, Uint8Array>();
  const keyOf = ({ type, subfolder, filename }: FileAddress): string => [type, subfolder, filename].join('/');
  return {
    read: (address) => files.get(keyOf(address)),
    write: (address, bytes) => void files.set(keyOf(address), bytes),
    clear: () => files.clear(),
  };
}

/** The folder type of a name, or undefined for names the server does not know. */
export function folderType(name: string): FolderType | undefined {
  return name === 'input' || name === 'temp' || name === 'output' ? name : undefined;
}

/** Reads `sub/name.png [output]` as nodes do; without a mark the name lies in `input`. */
export function annotatedAddress(name: string): FileAddress {
  const marked = /^(.*) \[(input|temp|output)\]$/.exec(name);
  const path = marked?.[1] ?? name;
  const cut = path.lastIndexOf('/');
  const type = folderType(marked?.[2] ?? 'input') ?? 'input';
  return { filename: path.slice(cut + 1), subfolder: cut < 0 ? '' : path.slice(0, cut), type };
}

/** Hash of the content, which decides whether an upload is a duplicate and whether a node must run again. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
