import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { Fault } from './types.ts';

/** Sends the answer, or does to the connection what the fault asks for. */
export async function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): Promise<void> {
  if (fault?.kind === 'cut-before-answer') {
    response.socket?.destroy();
    return;
  }
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'slow') await sleep(fault.ms, undefined, { ref: false });
  if (response.destroyed) return;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(answer.body.length) });
  if (fault?.kind === 'cut-mid-body') {
    const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
    response.write(half, () => response.socket?.destroy());
    return;
  }
  response.end(answer.body);
}
