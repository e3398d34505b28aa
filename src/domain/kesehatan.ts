/** How the bot stands: what is gathered of it, kept beside the data, told to machines and said in words. */

/** How a live door stands. `unpaired`: a person has to scan a QR code; `stopped`: nothing more comes of it. */
export type DoorState = 'starting' | 'unpaired' | 'ready' | 'offline' | 'stopped';

export interface DoorDescription {
  libraryVersion: string;
  webVersion: string | null;
  /** proportional set size of the browser and its children, bytes; null where the system does not tell */
  browserBytes: number | null;
}

/** What only the running bot knows of its connection. */
export interface Connection {
  state: DoorState;
  reason: string;
  /** since when the state holds, UTC ISO */
  sinceAt: string;
  isPaired: boolean;
  /** names of the groups in which it works */
  grupList: string[];
  /** messages that were none of its business: other groups, strangers in private */
  foreignCount: number;
  description: DoorDescription | null;
}

/** What the records tell of messages in and out. */
export interface Traffic {
  /** UTC ISO; null = none yet */
  lastInAt: string | null;
  lastOutAt: string | null;
  /** messages that are due to be sent, and since when the oldest is queued */
  queued: number;
  oldestQueuedAt: string | null;
  /** sent, but nobody knows whether it left */
  unknown: number;
  /** left this computer, but not at WhatsApp's server yet */
  unacked: number;
  /** messages at which the program failed */
  failed: number;
  /** messages of people who are not registered */
  waiting: number;
}

export interface Kesehatan {
  /** when the connection was last looked at, UTC ISO; null = the bot has never run here */
  at: string | null;
  connection: Connection | null;
  traffic: Traffic;
  /** null = not looked into (it reads the whole file) */
  isDatabaseSound: boolean | null;
  /** bytes free where the data stand */
  diskFree: number;
  /** bytes of the bot itself */
  memory: number | null;
}
