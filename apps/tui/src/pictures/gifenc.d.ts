declare module 'gifenc' {
  type Colour = [red: number, green: number, blue: number];
  export function quantize(rgba: Uint8Array, most: number): Colour[];
  /** The number of the nearest colour for each pixel. */
  export function applyPalette(rgba: Uint8Array, palette: Colour[]): Uint8Array;
}
