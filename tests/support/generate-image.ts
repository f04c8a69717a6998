import { buffer } from 'node:stream/consumers';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateImage } from 'ai';
import type { ImageAnswer, ImageQuestion } from './ai-sdk.ts';

// A process of its own, as users of the AI SDK have one: the conditions that tests are run under are not for its packages.
const { baseUrl, apiKey, model, text, images, mask, options, ...rest }: ImageQuestion = JSON.parse(
  (await buffer(process.stdin)).toString(),
);
const provider = createOpenAICompatible({ name: 'recraft', baseURL: `${baseUrl}/v1`, apiKey });
process.stdout.write(JSON.stringify(await ask()));

async function ask(): Promise<ImageAnswer> {
  try {
    const answer = await generateImage({
      model: provider.imageModel(model),
      prompt: images === undefined ? text : { text, images, ...(mask !== undefined && { mask }) },
      providerOptions: { recraft: options ?? {} },
      maxRetries: 0,
      ...rest,
    });
    return { images: answer.images.map(({ base64 }) => base64) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
