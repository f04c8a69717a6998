import type { ResolvedCall } from '@backlot/contract';
import { decodePicture, type Picture } from '@backlot/fake-vendors';
import { handlerOf, type Made, type Provider } from '../provider.ts';
import { testContext } from './test-context.ts';

/** Has a provider do a call, and decodes the first picture that comes of it. */
export async function makePicture(
  provider: Provider,
  call: ResolvedCall,
  model = 'any',
): Promise<{ readonly made: Made; readonly picture: Picture }> {
  const made = await handlerOf(provider, call)!(testContext({ model }));
  return { made, picture: await decodePicture(made.images[0]!.bytes) };
}

/** The RGBA bytes of one pixel. */
export function pixel({ data, widthPx }: Picture, x: number, y: number): number[] {
  return [...data.subarray((y * widthPx + x) * 4, (y * widthPx + x) * 4 + 4)];
}
