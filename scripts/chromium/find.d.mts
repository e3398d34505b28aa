export function findChromium(env?: Record<string, string | undefined>, platform?: string): string | null;
export const HOW_TO_GET_CHROMIUM: string;
