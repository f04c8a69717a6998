export { encodePng } from './codec/encode.ts';
