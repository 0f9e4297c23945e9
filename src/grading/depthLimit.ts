/** Levels of nesting after which a value, a schema or a key is no longer followed. */
export const depthLimit = 200;
