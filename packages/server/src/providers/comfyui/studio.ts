import { randomUUID } from 'node:crypto';
import { AttemptError } from '../../net/attempt-error.ts';
import type { ProviderContext } from '../provider.ts';
import type { VendorResult } from '../vendor.ts';
import type { ComfyClient } from './client.ts';
import { collect } from './collect.ts';
import { listenFor } from './news.ts';
import { createProgress } from './progress.ts';
import { stop } from './stop.ts';
import { fillTemplate, type Values } from './template/fill-template.ts';
import type { Template } from './template/template.ts';
import { waitFor, type Pace } from './wait-for.ts';

/** What is to be made of a template. */
export interface Order {
  readonly template: Template;
  readonly count: number;
  readonly seed: number;
}

/** Where templates become pictures. */
export interface Studio {
  readonly make: (order: Order, values: Values, context: ProviderContext) => Promise<VendorResult>;
  /** Goes on with what was queued by an earlier process. */
  readonly resume: (reference: string, order: Order, context: ProviderContext) => Promise<VendorResult>;
}

interface StudioDeps {
  readonly client: ComfyClient;
  readonly baseUrl: string;
  readonly pace: Pace;
}

/** Works with one ComfyUI. */
export function createStudio({ client, baseUrl, pace }: StudioDeps): Studio {
  const follow = async (
    id: string,
    { template, count, seed }: Order,
    context: ProviderContext,
    begin?: () => Promise<string>,
  ): Promise<VendorResult> => {
    const progress = createProgress(template.graph);
    let own = id;
    let mayBeThere = begin === undefined;
    const news = await listenFor(baseUrl, { clientId: id, promptId: () => own, progress });
    try {
      context.signal.throwIfAborted();
      mayBeThere = true;
      if (begin !== undefined) own = await begin();
      const outputs = await waitFor({ client, news, progress, pace }, own, context);
      const addresses = (outputs[template.output] ?? []).slice(0, count);
      return await collect(client, addresses, template.uses.has('seed') ? seed : null, context);
    } catch (error) {
      throw context.signal.aborted && mayBeThere ? await stop(client, own, context, error) : error;
    } finally {
      news.close();
    }
  };
  return {
    make: (order, values, context) => {
      const id = randomUUID();
      const graph = fillTemplate(order.template, values);
      return follow(id, order, context, () => queueOnce(client, { graph, id }, context));
    },
    resume: (reference, order, context) => follow(reference, order, context),
  };
}

/** Queues a graph whose id is written down before it is sent. When no whole answer comes, its queue tells whether it came there. */
async function queueOnce(
  client: ComfyClient,
  prompt: Parameters<ComfyClient['queue']>[0],
  context: ProviderContext,
): Promise<string> {
  const { signal, willSpend, onReference } = context;
  const spending = {
    signal,
    willSpend: async () => {
      await willSpend();
      await onReference(prompt.id);
    },
  };
  try {
    const id = await client.queue(prompt, spending);
    if (id !== prompt.id) await onReference(id);
    return id;
  } catch (error) {
    const mayBeThere = error instanceof AttemptError && error.charge === 'unknown' && !signal.aborted;
    const job = mayBeThere ? await client.look(prompt.id, context).catch(() => undefined) : undefined;
    if (job === undefined || job.state === 'gone') throw error;
    return prompt.id;
  }
}
