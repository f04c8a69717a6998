import { createLook } from '../create-look.ts';
import type { Bell } from '../store/bell.ts';
import type { DueDelivery } from '../store/claim-deliveries.ts';

interface DeliveringDeps {
  readonly bell: Pick<Bell, 'on'>;
  /** Takes up to so many deliveries that are due for this process. */
  readonly claim: (most: number) => Promise<readonly DueDelivery[]>;
  /** Sends one and writes down what came of it. */
  readonly deliver: (delivery: DueDelivery, signal: AbortSignal) => Promise<void>;
  /** Whether links to this server can be made by now. */
  readonly mayBegin: () => boolean;
  readonly onError: (error: unknown) => void;
}

/** Deliveries that this process has on the way at once: they wait far more than they work. */
const AT_ONCE = 128;
/** Finds what nobody rang for: a retry whose time has come, a lease that has lapsed. */
const POLL_MS = 1_000;
/** Calls within this time are one: each run rings some times, and most teams have no webhooks. */
const GATHER_MS = 20;

/** Sends what is due until stopped. Any number of processes may do so. */
export function startDelivering(deps: DeliveringDeps): { readonly stop: (graceMs: number) => Promise<void> } {
  const { bell, claim, deliver, mayBegin, onError } = deps;
  const onTheWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const interruption = new AbortController();
  let soon: NodeJS.Timeout | undefined;

  const begin = (delivery: DueDelivery): void => {
    const done = deliver(delivery, interruption.signal)
      .catch(onError)
      .finally(() => {
        onTheWay.delete(done);
        void look();
      });
    onTheWay.add(done);
  };
  const look = createLook(async () => {
    if (stopping.signal.aborted || !mayBegin() || onTheWay.size >= AT_ONCE) return;
    for (const delivery of await claim(AT_ONCE - onTheWay.size)) begin(delivery);
  }, onError);
  const lookSoon = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      void look();
    }, GATHER_MS);
  };

  const stopListening = [bell.on('events', lookSoon), bell.on('webhooks', lookSoon)];
  const poll = setInterval(look, POLL_MS);
  poll.unref();
  void look();
  return {
    stop: async (graceMs) => {
      stopping.abort();
      clearInterval(poll);
      clearTimeout(soon);
      stopListening.forEach((stop) => stop());
      await look();
      const interrupt = setTimeout(() => interruption.abort(), graceMs);
      await Promise.all(onTheWay);
      clearTimeout(interrupt);
    },
  };
}
