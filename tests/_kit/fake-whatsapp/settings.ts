/** How the fake WhatsApp behaves: speeds, faults and the build that it plays. */

/** A fault of sending: `true` until it is taken back, or for the next so many sends. */
export type Fault = boolean | number;

export interface Settings {
  /** from paired, and the library listening, to synchronised */
  syncDelayMs: number;
  /** connected, but never synchronised: `ready` does not come */
  neverSync: boolean;
  /** synchronised before the library listens for it: `ready` does not come, unless the library is told once more */
  syncUnheard: boolean;
  /** `ready` comes again when the connection comes back after an offline spell */
  resyncAfterOffline: boolean;
  /**
   * What was missed while offline: `after-ready` raises events; `before-ready` comes when nobody listens yet; `silent`
   * never comes as an event. In each case the history has it.
   */
  offlineDelivery: 'after-ready' | 'before-ready' | 'silent';
  /** from synchronised to the delivery of what was missed (`after-ready`) */
  offlineAfterMs: number;
  /** messages that one request for older ones brings */
  pageSize: number;
  /** messages of each chat that the page holds at first */
  recentPerChat: number;
  /** the ack that follows a send by itself: 1 = server, 2 = delivered, 3 = read */
  autoAck: number;
  autoAckAfterMs: number;
  /** the call never ends, and nothing is sent */
  hangSend: Fault;
  /** the message is sent, but the call never ends */
  hangAfterSend: Fault;
  /** the call ends with an error, and nothing is sent */
  failSend: Fault;
  /** the call ends well, but the message never leaves the browser: its ack stays 0 */
  dropSend: Fault;
  /** what has not left the page is kept by the browser, and leaves by itself when the page starts again, as in real life */
  keepsUnsent: boolean;
  /** the answer of the server to a send comes so much later */
  slowSendMs: number;
  /** the upload of a file never ends */
  hangUpload: Fault;
  /** the upload of a file takes so much longer */
  slowUploadMs: number;
  /** what the library finds in `mediaData.mediaStage` */
  mediaStage: string;
  /** builds since July 2026 call it `$1` */
  msgKeyProp: '_serialized' | '$1';
}

/** Faults of sending, in the order in which they are looked at. */
export const SEND_FAULT_LIST = ['failSend', 'hangSend', 'dropSend', 'hangAfterSend'] as const;
export type SendFault = (typeof SEND_FAULT_LIST)[number];

/** A quick and healthy WhatsApp. */
export const HEALTHY: Settings = {
  syncDelayMs: 200,
  neverSync: false,
  syncUnheard: false,
  resyncAfterOffline: true,
  offlineDelivery: 'after-ready',
  offlineAfterMs: 300,
  pageSize: 50,
  recentPerChat: 1,
  autoAck: 2,
  autoAckAfterMs: 30,
  hangSend: false,
  hangAfterSend: false,
  failSend: false,
  dropSend: false,
  keepsUnsent: false,
  slowSendMs: 0,
  hangUpload: false,
  slowUploadMs: 0,
  mediaStage: 'RESOLVED',
  msgKeyProp: '_serialized',
};

/** Is a fault due now? A counted one is used up by one. */
export function takeFault(settings: Settings, fault: SendFault | 'hangUpload'): boolean {
  const left = settings[fault];
  if (typeof left === 'number' && left > 0) settings[fault] = left - 1;
  return left === true || (typeof left === 'number' && left > 0);
}
