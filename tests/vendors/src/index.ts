export * from './kit/index.ts';
export * from './clipdrop/index.ts';
export * from './ideogram/index.ts';
export * from './openai/index.ts';
export * from './sd-server/index.ts';
export * from './recraft/index.ts';
export * from './comfyui/index.ts';
