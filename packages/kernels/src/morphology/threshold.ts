/** 1 where the value is at least `level`, else 0. */
export function atLeast(values: Float32Array, level: number): Uint8Array {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = values[i]! >= level ? 1 : 0;
  return out;
}

/** 1 where the value is below `level`, else 0. */
export function below(values: Float32Array, level: number): Uint8Array {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = values[i]! < level ? 1 : 0;
  return out;
}
