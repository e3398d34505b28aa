/** What an import is told, and whom it tells how it goes. */
import type { Reference } from '../domain/reference.ts';
import type { Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';
import type { PersonRow, Section } from './layout.ts';
import type { ListOptions, SectionFacts } from './section-facts.ts';

export interface ListRoom {
  db: Database;
  reference: Reference;
  zona: Zona;
  now(): Date;
}

export interface ListFile {
  name: string;
  bytes: Buffer;
}

export interface ImportOrder extends ListOptions {
  /** in small steps: the bot handles messages in between */
  isInSteps?: boolean;
  /** read and judge everything, keep nothing */
  isCoba?: boolean;
  inboxId?: number | null;
  petugasId?: number | null;
  /** as of when the list speaks; default: now */
  at?: Date;
}

/** Who wants to know how it goes. */
export interface ImportListener {
  /** called with each table that was found, and its first persons, before they are kept; `false` stops the import */
  onTable?(section: Section, facts: SectionFacts, sampleList: readonly PersonRow[]): void;
  /** called once, after the first tables were shown */
  confirm?(): Promise<boolean>;
  onProgress?(rows: number): void;
}
