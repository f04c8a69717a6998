/** Name and version of the engine. Raised whenever the same input and seed would give other pixels. */
export const ENGINE_VERSION = 'backlot-scene-engine/0.1.0';
