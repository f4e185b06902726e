import { describe, expect, it } from 'vitest';
import { decode } from './decode.js';
import { detectEncoding } from './detect.js';

/** Encodes a text by turning the decoder round; the platform only decodes. */
function encode(text: string, encoding: string): Uint8Array {
  const map = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let high = 0; high < 256; high++) {
    const one = decoder.decode(Uint8Array.of(high));
    if (one.length === 1 && one !== '\ufffd' && !map.has(one)) map.set(one, [high]);
    if (high < 0x81) continue;
    for (let low = 0x40; low < 256; low++) {
      const two = decoder.decode(Uint8Array.of(high, low));
      if ([...two].length === 1 && two !== '\ufffd' && !map.has(two)) map.set(two, [high, low]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => map.get(character) ?? [0x3f]));
}

const TEXTS: [string, string, string][] = [
  ['fr', 'windows-1252', 'La fenêtre de la mairie était déjà fermée quand le garçon est arrivé à la fête.'],
  ['de', 'windows-1252', 'Die Brücke über den Fluss wird für zwei Wochen geschlossen, größere Schäden gab es nicht.'],
  ['es', 'windows-1252', '¿Cuándo llegará el tren? Mañana, según el niño que esperó en la estación más pequeña.'],
  ['pt', 'windows-1252', 'A eleição não será adiada, informou a comissão em São João na manhã de terça.'],
  ['sv', 'windows-1252', 'Färjan går från ön på lördag, sade hamnens chef när isen äntligen bröts.'],
  ['pl', 'windows-1250', 'Mieszkańcy wsi przyszli na łąkę, żeby zobaczyć źródło rzeki i świeży śnieg.'],
  ['pl', 'iso-8859-2', 'Mieszkańcy wsi przyszli na łąkę, żeby zobaczyć źródło rzeki i świeży śnieg.'],
  ['cs', 'windows-1250', 'Příští týden se otevře nový most přes řeku, řekl včera starosta města.'],
  ['hu', 'windows-1250', 'A bíró szerint a gyűlés később kezdődött, mert az eső elöntötte az utcát.'],
  ['tr', 'windows-1254', 'Köyün çeşmesi yıllar sonra yeniden akıyor, dedi yaşlı öğretmen şaşkınlıkla.'],
  ['ru', 'windows-1251', 'Мост через реку открыли раньше срока, сообщил вчера глава города.'],
  ['ru', 'koi8-r', 'Мост через реку открыли раньше срока, сообщил вчера глава города.'],
  ['ru', 'ibm866', 'Мост через реку открыли раньше срока, сообщил вчера глава города.'],
  ['ru', 'iso-8859-5', 'Мост через реку открыли раньше срока, сообщил вчера глава города.'],
  ['el', 'windows-1253', 'Η γέφυρα άνοιξε νωρίτερα από το πρόγραμμα, είπε χθες ο δήμαρχος της πόλης.'],
  ['he', 'windows-1255', 'הגשר נפתח לפני הזמן, אמר אתמול ראש העיר לתושבים שהגיעו אל הנהר.'],
  ['ar', 'windows-1256', 'افتتح الجسر قبل الموعد المحدد، كما قال رئيس البلدية أمس للسكان.'],
  ['th', 'windows-874', 'สะพานเปิดใช้งานก่อนกำหนดสองสัปดาห์ นายกเทศมนตรีกล่าวเมื่อวานนี้'],
  ['ja', 'shift_jis', '橋は予定より二週間早く開通したと、市長が昨日の会見で発表した。'],
  ['ja', 'euc-jp', '橋は予定より二週間早く開通したと、市長が昨日の会見で発表した。'],
  ['zh', 'gb18030', '这座大桥比计划提前两个星期通车，市长昨天在会上对记者说，工人们没有休息。'],
  ['zh', 'big5', '這座大橋比計劃提前兩個星期通車，市長昨天在會上對記者說，工人們沒有休息。'],
  ['ko', 'euc-kr', '다리는 예정보다 두 주 일찍 개통되었다고 시장이 어제 회견에서 밝혔다.'],
];

describe('an encoding that nobody declares', () => {
  it.each(TEXTS)('is found from the letters: %s in %s', (_language, encoding, text) => {
    const bytes = encode(text, encoding);
    expect(decode(bytes).text).toBe(text);
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  it('is found in a page that is mostly markup', () => {
    const text = TEXTS[10]![2];
    const bytes = encode(`<html><body>${'<div class="a">'.repeat(400)}<p>${text}</p></body>`, 'windows-1251');
    expect(detectEncoding(bytes)).toBe('windows-1251');
  });

  it('is UTF-8 for ASCII, and ISO-2022-JP where that announces itself', () => {
    expect(detectEncoding(new TextEncoder().encode('plain'))).toBe('utf-8');
    const japanese = Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42);
    expect(decode(japanese).text).toBe('日本');
  });

  it.each(TEXTS.slice(10))('is found where Latin letters are declared: %s in %s', (_language, encoding, text) => {
    for (const charset of ['iso-8859-1', 'windows-1252']) {
      const decoded = decode(encode(text, encoding), { declared: { type: '', charset } });
      expect(decoded).toMatchObject({ text, encoding, from: 'bytes' });
      expect(decoded.warnings).toEqual([expect.objectContaining({ code: 'wrong-encoding' })]);
    }
  });

  it.each(TEXTS.slice(0, 10))('stays what is declared where letters may be Latin: %s in %s', (_, encoding, text) => {
    const bytes = encode(text.repeat(9).toUpperCase(), encoding);
    expect(decode(bytes, { declared: { type: '', charset: 'iso-8859-1' } }).encoding).toBe('windows-1252');
  });

  it('is ISO-2022-JP where that announces itself, whatever is declared', () => {
    const japanese = Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42);
    for (const charset of ['utf-8', 'us-ascii'])
      expect(decode(japanese, { declared: { type: '', charset } }).text).toBe('日本');
  });

  it.each(['<a>мост через реку открыли раньше срока</a>', '{"a": "这座大桥比计划提前两个星期通车"}'])(
    'is UTF-16 where markup or JSON begins so, without a mark and in any script: %s',
    (text) => {
      const units = Uint16Array.from(text, (each) => each.charCodeAt(0));
      const little = new Uint8Array(units.buffer);
      expect(decode(little)).toMatchObject({ text, encoding: 'utf-16le', from: 'mark' });
      const big = Uint8Array.from(little, (_, at) => little[at ^ 1]!);
      expect(decode(big)).toMatchObject({ text, encoding: 'utf-16be', from: 'mark' });
    },
  );

  it('is windows-1252 for a few odd bytes', () => {
    expect(decode(Uint8Array.of(0x93, 0x41, 0x94)).text).toBe('“A”');
    expect(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)).text).toBe('café');
  });
});
