export { startRecraft } from './start-recraft.ts';
