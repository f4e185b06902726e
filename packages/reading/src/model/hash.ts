/** 32-bit hash of a string (FNV-1a over code units); of long ones only both ends count, so that it costs little. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  const length = text.length;
  const cut = length > 48 ? 24 : length;
  for (let i = 0; i < cut; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  if (cut < length) {
    for (let i = length - 24; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}
