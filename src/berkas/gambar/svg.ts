/** A drawing as SVG text: rectangles and words, which is all that a recap needs. */

export interface Kata {
  x: number;
  /** where the letters stand */
  y: number;
  /** height of the letters, pixels */
  size: number;
  fill: string;
  isTebal?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

export function kotak(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

/** A rectangle of which only the dashed border is drawn. */
export function bingkai(x: number, y: number, width: number, height: number, stroke: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${stroke}" stroke-width="4" stroke-dasharray="14 8"/>`;
}

export function tulis(text: string, { x, y, size, fill, isTebal = false, anchor = 'start' }: Kata): string {
  const weight = isTebal ? ' font-weight="500"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}>${escapeXml(text)}</text>`;
}

/** The whole drawing on a white ground. */
export function gambar(width: number, height: number, partList: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Roboto">`,
    kotak(0, 0, width, height, '#FFFFFF'),
    ...partList,
    '</svg>',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
