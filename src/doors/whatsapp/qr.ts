/** The QR code of the pairing, drawn for a terminal. */
// @ts-expect-error: the package has no types
import untyped from 'qrcode-terminal';

const qrcode = untyped as {
  generate(code: string, how: { small: boolean }, onDrawn: (drawing: string) => void): void;
};

/**
 * @param ageText how old the code is, in words: WhatsApp replaces it every 20 to 60 seconds
 * @returns the lines to print
 */
export function showQr(code: string, ageText: string): string {
  let drawing = '';
  qrcode.generate(code, { small: true }, (text) => {
    drawing = text;
  });
  return [
    'Sambungkan WhatsApp kantor: di HP buka WhatsApp → Perangkat tertaut → Tautkan perangkat, lalu pindai kode ini.',
    drawing.trimEnd(),
    `Umur kode: ${ageText}. Kode berganti sendiri; pindai yang paling bawah.`,
  ].join('\n');
}
