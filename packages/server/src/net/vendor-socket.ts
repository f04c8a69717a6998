import { WebSocket } from 'undici';

/** A websocket that a vendor tells news by. Nothing depends on it: it may be closed at any time. */
export interface VendorSocket {
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

const OPEN_TIMEOUT_MS = 3000;

/**
 * Connects, and hands on every text that comes; what comes in bytes is left. Resolves when it is open, or when it is clear that it
 * will not open: never rejects.
 */
export async function openVendorSocket(url: string, onText: (text: string) => void): Promise<VendorSocket> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'));
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('message', ({ data }: { readonly data: unknown }) => {
    if (typeof data === 'string') onText(data);
  });
  const close = (): void => socket.close();
  const timer = setTimeout(close, OPEN_TIMEOUT_MS);
  await new Promise<void>((resolve) => {
    for (const event of ['open', 'error', 'close'] as const) socket.addEventListener(event, () => resolve());
  });
  clearTimeout(timer);
  return { isOpen: () => socket.readyState === WebSocket.OPEN, close };
}
