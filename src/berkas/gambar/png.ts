/** SVG text → PNG. */
import { Resvg } from '@resvg/resvg-js';
import { ROBOTO } from '../huruf.ts';

/** @throws Error where the platform has no ready-made resvg */
export function toPng(svg: string): Uint8Array {
  const resvg = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [ROBOTO.normal, ROBOTO.bold], defaultFontFamily: 'Roboto' },
  });
  return resvg.render().asPng();
}
