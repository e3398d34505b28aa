/** Named pino loggers on standard error, with personal data taken out before it is written. */
import { type Logger, pino } from 'pino';

/** Keys whose values are a person's own words or numbers. */
const PERSONAL_KEY_LIST = ['text', 'nik', 'kk', 'nama', 'senderId', 'senderName', 'waId', 'chatId', 'phone'];
const REDACT_LIST = PERSONAL_KEY_LIST.flatMap((key) => [key, `*.${key}`]);

/** Long digit runs in any message are NIK, KK or phone numbers: only their last four digits may be seen. */
export function maskNumbers(text: string): string {
  return text.replace(/\d[\d\s.-]{7,}\d/g, (run) => {
    const digits = run.replace(/\D/g, '');
    return digits.length >= 10 ? `…${digits.slice(-4)}` : run;
  });
}

let root: Logger = pino({ level: 'silent' });

/** Opens the log once, at start. Standard output stays free for what a command prints. */
export function openLog(level: string): void {
  root = pino(
    {
      level,
      redact: { paths: REDACT_LIST, censor: '[disamarkan]' },
      serializers: { err: (error: unknown) => describeError(error) },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args as unknown[];
          const masked = rest.map((part) => (typeof part === 'string' ? maskNumbers(part) : part));
          method.apply(this, [typeof first === 'string' ? maskNumbers(first) : first, ...masked] as Parameters<
            typeof method
          >);
        },
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** What may be written of an error: its message and stack, without long numbers. */
function describeError(error: unknown): { message: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { message: maskNumbers(String(error)) };
  return {
    message: maskNumbers(error.message),
    stack: error.stack === undefined ? undefined : maskNumbers(error.stack),
  };
}

/** A logger with the name of its room; taken anew at each use so that it follows `openLog`. */
export function logger(name: string): Logger {
  return root.child({ name });
}

/** For what goes on by itself: its failing is noted, and nothing else. */
export function logWarn(room: string, what: string): (error: unknown) => void {
  return (error) => logger(room).warn({ err: error }, what);
}
