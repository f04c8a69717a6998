export { startClipdrop } from './start-clipdrop.ts';
