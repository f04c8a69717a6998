import { connect, type Socket } from 'node:net';

const DRIP_MS = 500;

/** Callers that send a body a byte at a time and others that never read what they get, as many of each. Returns how to end them. */
export function startSlowClients(
  { baseUrl, apiKey }: { readonly baseUrl: string; readonly apiKey: string },
  count: number,
): () => void {
  const { hostname, port } = new URL(baseUrl);
  const open = (request: string): Socket => {
    const socket = connect({ host: hostname, port: Number(port) });
    // The server may end them, or be killed.
    socket.on('error', () => {});
    socket.write(request);
    return socket;
  };
  const head = `host: ${hostname}\r\napi-key: ${apiKey}\r\n`;
  const sockets = Array.from({ length: count }, () => [
    open(`POST /api/features HTTP/1.1\r\n${head}content-type: application/json\r\ncontent-length: 100000\r\n\r\n{`),
    open(`GET /api/recraft/styles HTTP/1.1\r\n${head}\r\n`).pause(),
  ]).flat();
  const drip = setInterval(() => sockets.forEach((socket, index) => index % 2 === 0 && socket.write(' ')), DRIP_MS);
  return () => {
    clearInterval(drip);
    sockets.forEach((socket) => socket.destroy());
  };
}
