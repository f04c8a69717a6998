export { type IdeogramServerOptions, startIdeogram } from './start-ideogram.ts';
