export { createClient, type Client } from './client.ts';
export { ApiError, ConnectionError, type FieldIssue } from './errors.ts';
export type { ApiRequest, ClientOptions, Fetch, Send } from './http.ts';
