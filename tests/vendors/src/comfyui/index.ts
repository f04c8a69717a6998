export { type FileAddress, type FolderType } from './file-store.ts';
export { type ComfyUiOptions, type ComfyUiServer, startComfyUi } from './start-comfyui.ts';
