/** Draws a chat example of docs/panduan as a phone shows it: the same words, as a page for a browser. */
import { createHash } from 'node:crypto';
import type { Example } from './panduan.ts';

const BOT = 'Pak Sotarsa';
/** Colours of the names, as a group chat tells people apart. */
const WARNA_LIST = ['#0b6e4f', '#a04000', '#1f4e8c', '#8e2f6b', '#5b5b00'];
const STYLE = `
  * { margin: 0; box-sizing: border-box }
  body { width: 380px; padding: 12px 10px; background: #e9e2d8; font: 15px/1.36 Roboto, 'Noto Color Emoji', sans-serif; color: #1b1b1b }
  .saat { text-align: center; margin: 4px 0 8px }
  .saat span { background: #fff; border-radius: 7px; padding: 3px 10px; font-size: 12.5px; color: #555 }
  .pesan { background: #fff; border-radius: 8px; padding: 5px 9px 7px; margin: 0 34px 7px 0; width: fit-content; max-width: 326px; overflow-wrap: anywhere; white-space: pre-wrap; box-shadow: 0 1px 1px #0002 }
  .bot { margin: 0 0 7px 34px; background: #dcf5d0 }
  .nama { font-weight: 600; font-size: 13px; display: block }
  .japri { font-weight: 400; color: #666 }
  code { font: 12.5px/1.3 'Roboto Mono', 'DejaVu Sans Mono', monospace; white-space: pre; display: block; overflow: hidden }`;

/** `{NIK 9001}` → `6311••••••••9001`: a picture shows no whole number, and no lesson how to post one. */
function maskNumbers(text: string): string {
  return text.replace(/\{(?:NIK|KK) (9\d{3})(?: kurang (\d))?\}/g, (_, serial: string, missing = '0') => {
    const shown = serial.slice(0, 4 - Number(missing));
    return `6311••••••••${shown}`;
  });
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** WhatsApp's own marks: *bold*, _slanted_, ```table```. */
function toHtml(text: string): string {
  return escapeHtml(maskNumbers(text))
    .replace(/\[berkas: ([^\]]+)\]/g, '📎 <u>$1</u>')
    .replace(/```([^`]+)```/g, '<code>$1</code>')
    .replace(/(^|[\s(])\*([^*\n]+)\*/g, '$1<b>$2</b>')
    .replace(/(^|[\s(])_([^_\n]+)_/g, '$1<i>$2</i>');
}

/** The page of one example. */
export function drawExample({ turnList }: Example): string {
  const nameList = [...new Set(turnList.flatMap((turn) => ('who' in turn ? turn.who : [])))].filter(
    (who) => who !== BOT,
  );
  const bubbleList = turnList.map((turn) => {
    if ('clock' in turn) return `<div class="saat"><span>${saat(turn.clock)}</span></div>`;
    const colour = WARNA_LIST[nameList.indexOf(turn.who) % WARNA_LIST.length] ?? '#0b6e4f';
    const place = turn.option === 'pribadi' ? ' <span class="japri">(chat pribadi)</span>' : '';
    const name = `<span class="nama" style="color:${colour}">${escapeHtml(turn.who)}${place}</span>`;
    return `<div class="pesan${turn.who === BOT ? ' bot' : ''}">${name}${toHtml(turn.text.trim())}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${bubbleList.join('\n')}</body>`;
}

function saat(clock: string): string {
  const format = new Intl.DateTimeFormat('id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Makassar',
  });
  return format.format(new Date(clock));
}

/** What tells whether a picture still shows its example. */
export function fingerprintOf(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16);
}
