/** Prepared statements, kept for each connection: preparing costs more than running a one-row statement. */
import type { Statement } from 'better-sqlite3';
import type { Database } from './open.ts';

const statementByDb = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/** The statement of this text on this connection. Only for fixed texts: each one is kept for the connection's life. */
export function prepared(db: Database, sql: string): Statement<unknown[]> {
  let bySql = statementByDb.get(db);
  if (!bySql) {
    bySql = new Map();
    statementByDb.set(db, bySql);
  }
  let statement = bySql.get(sql);
  if (!statement) {
    statement = db.prepare<unknown[]>(sql);
    bySql.set(sql, statement);
  }
  return statement;
}
