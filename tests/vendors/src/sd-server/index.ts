export { type JobStatus } from './job.ts';
export { type SdServer, type SdServerOptions, sdServerEditedRegion, startSdServer } from './start-sd-server.ts';
