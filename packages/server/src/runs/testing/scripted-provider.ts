import { AppError, type ErrorCode, type ProviderName } from '@backlot/contract';
import { AttemptError, type Charge } from '../../net/attempt-error.ts';
import type { Made, Provider, ProviderContext } from '../../providers/provider.ts';

/** What one call does. */
export type Line =
  | { readonly makes: number }
  | { readonly fails: ErrorCode; readonly charge: Charge; readonly retryAfterSeconds?: number }
  | { readonly does: (context: ProviderContext) => Promise<number> };

interface Script {
  readonly name?: ProviderName;
  readonly picturesPerCall?: number;
  /** One line a call; the last one again and again. */
  readonly lines: readonly Line[];
}

/** A provider that writes down what it is asked and does what its script says; every call spends. */
export function scriptedProvider({ name = 'recraft', picturesPerCall = 10, lines }: Script): {
  readonly provider: Provider;
  readonly asked: { readonly count: number; readonly seed: number }[];
} {
  const asked: { count: number; seed: number }[] = [];
  const provider: Provider = {
    name,
    engine: name,
    limits: { concurrency: 10 },
    creditsPerImage: () => 10,
    findUnfitness: () => undefined,
    picturesPerCall: () => picturesPerCall,
    operations: {
      generate: async ({ count, seed }, context) => {
        const line = lines[Math.min(asked.length, lines.length - 1)]!;
        asked.push({ count, seed });
        context.onStart();
        await context.willSpend();
        if ('does' in line) return made(await line.does(context), seed);
        if ('makes' in line) return made(line.makes, seed);
        const { fails, charge, ...options } = line;
        throw new AttemptError(charge, new AppError(fails, 'It did not work.', options));
      },
    },
  };
  return { provider, asked };
}

function made(pictures: number, seed: number): Made {
  const images = Array.from({ length: pictures }, (_, index) => ({
    bytes: new Uint8Array([index]),
    mediaType: 'image/png',
    widthPx: 1,
    heightPx: 1,
    seed: seed + index,
  }));
  return { images, warnings: [], timingsMs: { call: 1 }, details: {}, books: { consumed: pictures } };
}
