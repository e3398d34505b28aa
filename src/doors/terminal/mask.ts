/** Hides the middle of NIK and KK on the screen: a demonstration ends up in screenshots. */

/** Sixteen digits, one more or less where somebody mistyped, with the blanks, dots and dashes that people put between. */
const NUMBER = /(?<![\d+])\d(?:[ .-]?\d){13,17}(?!\d)/g;

/** `6311025207609011` → `6311••••••••9011`; the count of digits stays visible, since it is often what is wrong. */
export function maskNik(text: string): string {
  return text.replace(NUMBER, (run) => {
    const count = run.replace(/\D/g, '').length;
    if (count < 15) return run;
    let at = 0;
    return run.replace(/\d/g, (digit) => {
      at += 1;
      return at <= 4 || at > count - 4 ? digit : '•';
    });
  });
}
