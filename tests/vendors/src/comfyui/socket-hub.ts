import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** Binary event numbers of the protocol. */
const PREVIEW_IMAGE = 1;
const PREVIEW_IMAGE_WITH_METADATA = 4;
const IMAGE_TYPE_JPEG = 1;

interface Client {
  readonly socket: WebSocket;
  wantsMetadata: boolean;
}

/** The websockets of the server, one for each client id. */
export interface SocketHub {
  readonly upgrade: (message: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Sends to one client, or to all without an id. */
  readonly send: (event: string, data: unknown, clientId?: string) => void;
  /** Sends a JPEG preview in the format that the client understands. */
  readonly preview: (jpeg: Uint8Array, metadata: Readonly<Record<string, unknown>>, clientId?: string) => void;
  /** Breaks every connection once so many more messages have gone out. */
  readonly dropAfter: (messages: number) => void;
  readonly forget: () => void;
}

/** Makes the hub; `greet` gives the status that a new client is told. */
export function createSocketHub(greet: () => unknown): SocketHub {
  const server = new WebSocketServer({ noServer: true });
  const clients = new Map<string, Client>();
  let untilDrop = Number.POSITIVE_INFINITY;

  const dropAll = (): void => {
    for (const { socket } of clients.values()) socket.terminate();
    clients.clear();
    untilDrop = Number.POSITIVE_INFINITY;
  };
  const targets = (clientId: string | undefined): readonly Client[] => {
    if (clientId === undefined) return [...clients.values()];
    const client = clients.get(clientId);
    return client === undefined ? [] : [client];
  };
  const deliver = (client: Client, message: string | Uint8Array): void => {
    client.socket.send(message);
    untilDrop -= 1;
    if (untilDrop <= 0) dropAll();
  };
  const send = (event: string, data: unknown, clientId?: string): void => {
    for (const client of targets(clientId)) deliver(client, JSON.stringify({ type: event, data }));
  };

  const accept = (socket: WebSocket, clientId: string): void => {
    // The latest connection of an id takes its messages over; the older one stays open and hears nothing.
    const client: Client = { socket, wantsMetadata: false };
    clients.set(clientId, client);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (clients.get(clientId) === client) clients.delete(clientId);
    });
    let first = true;
    socket.on('message', (raw: Buffer) => {
      const flags = first ? featureFlags(raw.toString('utf8')) : undefined;
      first = false;
      if (flags === undefined) return;
      client.wantsMetadata = flags['supports_preview_metadata'] === true;
      send('feature_flags', { supports_preview_metadata: true, max_upload_size: 104_857_600 }, clientId);
    });
    send('status', { status: greet(), sid: clientId }, clientId);
  };

  return {
    upgrade: (message, socket, head) => {
      const url = new URL(message.url ?? '/', 'http://vendor');
      if (url.pathname !== '/ws' && url.pathname !== '/api/ws') {
        socket.destroy();
        return;
      }
      const clientId = url.searchParams.get('clientId') ?? '';
      server.handleUpgrade(message, socket, head, (opened) => {
        accept(opened, clientId === '' ? randomUUID().replaceAll('-', '') : clientId);
      });
    },
    send,
    preview: (jpeg, metadata, clientId) => {
      for (const client of targets(clientId)) {
        deliver(client, client.wantsMetadata ? framedWithMetadata(jpeg, metadata) : framed(jpeg));
      }
    },
    dropAfter: (messages) => {
      untilDrop = messages;
    },
    forget: dropAll,
  };
}

function framed(jpeg: Uint8Array): Uint8Array {
  return Buffer.concat([bigEndian(PREVIEW_IMAGE), bigEndian(IMAGE_TYPE_JPEG), jpeg]);
}

function framedWithMetadata(jpeg: Uint8Array, metadata: Readonly<Record<string, unknown>>): Uint8Array {
  const text = Buffer.from(JSON.stringify({ ...metadata, image_type: 'image/jpeg' }));
  return Buffer.concat([bigEndian(PREVIEW_IMAGE_WITH_METADATA), bigEndian(text.length), text, jpeg]);
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function featureFlags(text: string): Record<string, unknown> | undefined {
  try {
    const message = JSON.parse(text) as { type?: unknown; data?: unknown }; // both members are checked below
    return message.type === 'feature_flags' && typeof message.data === 'object' ? { ...message.data } : undefined;
  } catch {
    return undefined;
  }
}
