export function salahTulis(name: string, rnd: () => number): string;
