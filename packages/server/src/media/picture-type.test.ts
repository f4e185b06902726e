import { describe, expect, it } from 'vitest';
import { pictureType } from './picture-type.js';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('the type of a picture', () => {
  it.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['GIF89a\x01\0', 'image/gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x1cftypavif\0\0', 'image/avif'],
    ['\0\0\x01\0\x01\0', 'image/x-icon'],
    [`BM${'\0'.repeat(60)}`, 'image/bmp'],
  ])('is told by its first bytes: %#', (text, type) => {
    expect(pictureType(bytes(text))).toBe(type);
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?><svg/>',
    '\ufeff<svg/>',
    '\n <!-- --> <svg/>',
    '<!doctype html><script>1</script>',
    'GIF80a',
    'RIFF\0\0\0\0WAVE',
    '\0\0\0\x1cftypmp42',
    'BM',
    '',
  ])('of %j is none', (text) => {
    expect(pictureType(bytes(text))).toBeUndefined();
  });
});
