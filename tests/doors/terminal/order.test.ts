import { describe, expect, it } from 'vitest';
import { BANTUAN, messageText, readOrder } from '../../../src/doors/terminal/order.ts';

describe('orders to the terminal', () => {
  it.each([
    ['/siapa', { kind: 'siapa', text: '' }],
    ['/siapa Gunung Riut', { kind: 'siapa', text: 'Gunung Riut' }],
    ['/GRUP', { kind: 'grup' }],
    ['/balas 12 PKH', { kind: 'balas', no: 12, text: 'PKH' }],
    ['/balas [12] dua\nbaris', { kind: 'balas', no: 12, text: 'dua\nbaris' }],
    ['/edit 3 isi baru', { kind: 'sunting', no: 3, text: 'isi baru' }],
    ['/hapus 12', { kind: 'hapus', no: 12 }],
    ['/jam +2 jam', { kind: 'jam', text: '+2 jam' }],
    ['/exit', { kind: 'keluar' }],
    ['/?', { kind: 'bantuan' }],
  ])('%s', (line, order) => {
    expect(readOrder(line)).toEqual(order);
  });

  it.each([
    ['/balas', 'nomor pesannya'],
    ['/hapus dua belas', '/hapus 12'],
    ['/sunting 12', '/sunting 12 teksnya'],
    ['/rekap', 'tanpa garis miring, REKAP'],
    ['/apa', '/bantuan'],
    ['/', '/bantuan'],
  ])('%s is answered with the cure', (line, cure) => {
    const order = readOrder(line);
    expect(order?.kind === 'salah' && order.fault).toContain(cure);
  });

  it('is silent about messages', () => {
    expect(readOrder('USULAN PKH')).toBeNull();
    expect(readOrder('//status U-0001')).toBeNull();
    expect(messageText('//status U-0001')).toBe('/status U-0001');
    expect(messageText('rt 01/02')).toBe('rt 01/02');
  });

  it('lists every order in /bantuan', () => {
    for (const word of [
      'siapa',
      'baru',
      'grup',
      'pribadi',
      'balas',
      'sunting',
      'hapus',
      'jam',
      'data',
      'keluar',
      'tulis',
    ]) {
      expect(BANTUAN).toContain(`/${word}`);
    }
    expect(BANTUAN.split('\n').every((line) => line.length <= 60)).toBe(true);
  });
});
