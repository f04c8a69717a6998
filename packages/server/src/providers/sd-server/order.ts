import { base64Text, type Base64Text } from '../../net/json-body.ts';

/** What is asked of the server: its own JSON, https://github.com/leejet/stable-diffusion.cpp `examples/server`. */
export interface OrderBody {
  readonly prompt: string;
  readonly negative_prompt: string;
  /** Always sent: without them it makes pictures of 512 x 512. */
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  readonly batch_count: number;
  readonly output_format: 'png';
  /** 0..1; how much of a picture is made anew. */
  readonly strength?: number;
  /** Base64, of exactly the size above: what has another is cut without a word. */
  readonly init_image?: Base64Text;
  /** Base64; white is made anew. */
  readonly mask_image?: Base64Text;
}

/** What is asked, and what the caller must know of it. */
export interface Order {
  readonly body: OrderBody;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

interface Wish {
  readonly prompt: string;
  readonly negativePrompt?: string | undefined;
  readonly seed: number;
  readonly count: number;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
}

/** What every order says. */
export function orderBody({ prompt, negativePrompt = '', seed, count, size }: Wish): OrderBody {
  return {
    prompt,
    negative_prompt: negativePrompt,
    width: size.widthPx,
    height: size.heightPx,
    seed,
    batch_count: count,
    output_format: 'png',
  };
}

/** A picture as the server reads it. */
export function inBase64({ bytes }: { readonly bytes: Uint8Array }): Base64Text {
  return base64Text(bytes);
}
