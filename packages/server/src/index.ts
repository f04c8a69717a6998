export type { Principal } from './auth/principal.ts';
