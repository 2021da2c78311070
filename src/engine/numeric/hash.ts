/**
 * The 32-bit finalizer of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. Signed, for a
 * small integer is no object where a call returns it, and an unsigned word is too large for one half of the time.
 */
export function mix32(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A 32-bit key for a name (FNV-1a over its UTF-16 units, finalized). `salt` gives independent keys for one name. */
export function hashName(name: string, salt: number): number {
  let h = 0x811c9dc5 ^ salt;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix32(h);
}
