/** The office's agenda in chat: one line an entry. */
import type { AgendaHari } from '../domain/agenda.ts';
import { hariAntara, sayDay } from '../domain/waktu.ts';

/** `• Paling lambat *Senin, 30 Nov 2026* (3 hari lagi): Penyelesaian SPJ dan pajak November 2026`. @param on today */
export function sayAgenda({ tanggal, perihal, jenis }: AgendaHari, on: string): string {
  const batas = jenis === 'batas' ? 'Paling lambat ' : '';
  return `• ${batas}*${sayDay(tanggal)}*${sayJarak(hariAntara(on, tanggal))}: ${perihal}`;
}

function sayJarak(days: number): string {
  if (days < 0) return '';
  if (days === 0) return ' (hari ini)';
  return days === 1 ? ' (besok)' : ` (${days} hari lagi)`;
}
