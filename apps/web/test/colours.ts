/** Red, green and blue of a computed colour, linear, from 0 to 1. */
function linear(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** The contrast of two computed colours as WCAG 2.2 has it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [one, other]
    .map(linear)
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Lightness and hue of a computed colour in OKLab, in which what looks as different is as far apart. */
function seen(colour: string): number[] {
  const [red, green, blue] = linear(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** How far apart two computed colours look: 0 is the same, 0.02 can just be seen, black and white are 1. */
export function distance(one: string, other: string): number {
  const there = seen(other);
  return Math.hypot(...seen(one).map((value, number) => value - there[number]!));
}
