/** Errors that whatsapp-web.js and Puppeteer raise when a page or a browser goes away under them: no faults of the bot. */

const NOISE =
  /Execution context (?:was destroyed|is not available)|Cannot find context|Target closed|Session closed|Connection closed|Protocol error|Page crashed|detached [Ff]rame|frame (?:was|got) detached|Navigating frame|Could not load (?:response )?body|No resource with given identifier|Requesting main frame too early|window\['\w+'\] already exists|net::ERR_|Page\.addScriptToEvaluateOnNewDocument/;
/** What the library throws as a bare text. */
const BARE_LIST = ['auth timeout', 'ready timeout'];

/** Was the error raised because the page went away under a call (reload, crash, end of the browser)? */
export function isLibraryNoise(error: unknown): boolean {
  if (typeof error === 'string') return BARE_LIST.includes(error);
  return error instanceof Error && NOISE.test(error.message);
}
