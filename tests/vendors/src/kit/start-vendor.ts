import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answer, bytesAnswer, type Outcome, Refusal, textAnswer } from './answer.ts';
import { createLinkStore } from './link-store.ts';
import { malform } from './malform.ts';
import { matchRoute } from './match-route.ts';
import { receive, receiveHead } from './receive.ts';
import { send } from './send.ts';
import type { Charge, Fault, Faults, ReceivedRequest, VendorServer } from './types.ts';
import type { Call, VendorDefinition } from './vendor-definition.ts';

/** A picture with the `wrong-size` fault is this much larger on each side. */
const WRONG_SIZE_EXTRA_PX = 16;

/** Starts a fake vendor on 127.0.0.1. */
export async function startVendor(definition: VendorDefinition): Promise<VendorServer> {
  const requests: ReceivedRequest[] = [];
  const downloads: string[] = [];
  const charges: Charge[] = [];
  const links = createLinkStore(definition);
  let faults: Faults = [];
  let queue: (Fault | undefined)[] = [];
  let origin = '';

  const balance = (): number => definition.credits - charges.reduce((sum, charge) => sum + charge.credits, 0);
  const nextFault = (request: ReceivedRequest): Fault | undefined =>
    typeof faults === 'function' ? faults(request) : queue.shift();

  const isTooFast = (request: ReceivedRequest): boolean => {
    const recent = requests.filter((earlier) => earlier.at > request.at - 1000).length;
    return recent > (definition.requestsPerSecond ?? Number.POSITIVE_INFINITY);
  };

  const callOf = (request: ReceivedRequest, params: Record<string, string>, fault: Fault | undefined): Call => ({
    request,
    params,
    fault,
    balance: balance(),
    countOf: (wanted) => (fault?.kind === 'fewer-pictures' ? Math.min(wanted, fault.count) : wanted),
    sidesOf: (widthPx, heightPx) => {
      const extraPx = fault?.kind === 'wrong-size' ? WRONG_SIZE_EXTRA_PX : 0;
      return { widthPx: widthPx + extraPx, heightPx: heightPx + extraPx };
    },
    publish: (bytes, mediaType) => origin + links.publish(bytes, mediaType, fault?.kind === 'dead-link'),
    charge: (charge) => void charges.push({ request, ...charge }),
  });

  const work = async (request: ReceivedRequest, fault: Fault | undefined): Promise<Answer> => {
    const matched = matchRoute(definition.routes, request.method, request.path);
    const refusal = matched?.route.open === true ? undefined : definition.authenticate(request);
    if (refusal !== undefined) return refusal;
    if (matched === undefined) return definition.error(404, request);
    const outcome = await runHandler(() => matched.route.handle(callOf(request, matched.params, fault)));
    if (!('answer' in outcome)) return outcome;
    if (fault?.kind === 'moderated' && fault.stage !== 'picture') return definition.moderated(request);
    charges.push({ request, images: outcome.images, credits: outcome.credits });
    return fault?.kind === 'malformed' ? malform(outcome.answer) : outcome.answer;
  };

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const head = receiveHead(message);
    if (links.has(head.path)) {
      downloads.push(head.path);
      const file = links.read(head.path);
      await send(response, file ? bytesAnswer(200, file.mediaType, file) : textAnswer(404, 'not found'), undefined);
      return;
    }
    // A queued drop happens before the body is read; a function can only judge a whole request.
    if (typeof faults !== 'function' && queue[0]?.kind === 'drop-unread') {
      queue.shift();
      requests.push(head);
      message.socket.destroy();
      return;
    }
    const request = await receive(message);
    requests.push(request);
    if (isTooFast(request)) {
      await send(response, definition.error(429, request), undefined);
      return;
    }
    const fault = nextFault(request);
    if (fault?.kind === 'drop-unread') {
      message.socket.destroy();
    } else if (fault?.kind === 'refused' || fault?.kind === 'failed') {
      await send(response, refuse(definition.error(fault.status, request), fault), undefined);
    } else {
      await send(response, await work(request, fault), fault);
    }
  };

  const server = createServer((message, response) => {
    // A client that goes away while it sends has made no request.
    serve(message, response).catch(() => message.socket.destroy());
  });
  server.keepAliveTimeout = 60_000;
  if (definition.upgrade !== undefined) server.on('upgrade', definition.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(definition.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake vendor has no port.');
  origin = `http://127.0.0.1:${address.port}`;

  return {
    baseUrl: origin + definition.prefix,
    key: definition.key,
    requests,
    downloads,
    charges,
    fault: (next) => {
      faults = next;
      queue = typeof next === 'function' ? [] : [...next];
    },
    balance,
    editedRegion: definition.editedRegion,
    expireLinks: links.expire,
    reset: () => {
      for (const list of [requests, downloads, charges]) list.length = 0;
      faults = [];
      queue = [];
      links.clear();
      definition.forget?.();
    },
    close: async () => {
      definition.forget?.();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function runHandler(handle: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    // A fault of the fake itself must never look like the vendor's answer.
    return textAnswer(599, `fake vendor is broken: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

function refuse(own: Answer, fault: Extract<Fault, { kind: 'refused' | 'failed' }>): Answer {
  if (fault.kind === 'failed') return own;
  return {
    status: fault.status,
    headers: { ...own.headers, ...fault.headers },
    body: fault.body === undefined ? own.body : Buffer.from(fault.body),
  };
}
