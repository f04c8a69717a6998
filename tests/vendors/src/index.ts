export * from './kit/index.ts';
export * from './clipdrop/index.ts';
