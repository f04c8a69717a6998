import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { percentile } from './statistics.ts';

const OK = 200;
const TOO_MANY = 429;

/** One request, sent again and again. */
export interface Shot {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Made anew for each request where it is a function, in pieces that are sent one after the other. */
  readonly body: string | (() => readonly Uint8Array[]);
}

interface LoadOptions {
  /** Clients that each send the next request when the last was answered. */
  readonly clients: number;
  readonly seconds: number;
  /** Whether a client that is told to come back later does so, which counts as one long request; else that is an error. */
  readonly isPatient?: boolean;
}

/** What came of it. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answers: number;
  /** Of every answer, in the order they came. */
  readonly latenciesMs: readonly number[];
  readonly seconds: number;
  /** How often a client was told to come back. */
  readonly refusals: number;
}

/** Keeps so many clients busy for a while. Rejects at the first answer that is not 200, or 429 for patient clients. */
export async function closedLoop(
  shot: Shot,
  { clients, seconds: wanted, isPatient = false }: LoadOptions,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latenciesMs: number[] = [];
  let refusals = 0;
  const start = performance.now();
  const end = start + wanted * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      for (let waitMs = await send(agent, shot); waitMs > 0; waitMs = await send(agent, shot)) {
        if (!isPatient) throw new Error(`${shot.url}: told to come back in ${waitMs} ms`);
        refusals++;
        await setTimeout(waitMs);
      }
      latenciesMs.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: latenciesMs.length / seconds,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    answers: latenciesMs.length,
    latenciesMs,
    seconds,
    refusals,
  };
}

/** Resolves to how long to wait before it is sent again, ms: 0 when it was answered. */
function send(agent: Agent, { url, headers, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method: 'POST', headers }, (answer) => {
      const { statusCode = 0, headers: told } = answer;
      let text = '';
      if (statusCode === OK) answer.resume();
      else answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.once('end', () => {
        if (statusCode === OK) resolve(0);
        else if (statusCode === TOO_MANY) resolve(Math.max(1, Number(told['retry-after'] ?? 1) * 1000));
        else reject(new Error(`${url}: ${statusCode} ${text}`));
      });
      answer.once('error', reject);
    });
    outgoing.once('error', reject);
    if (typeof body === 'string') outgoing.end(body);
    else {
      for (const piece of body()) outgoing.write(piece);
      outgoing.end();
    }
  });
}
