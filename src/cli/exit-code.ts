/** Exit codes that a supervisor understands (sysexits.h): which ends are worth a new start, and which are not. */

/** 75, EX_TEMPFAIL: another one runs on the same data. */
export const EXIT_ALREADY_RUNNING = 75;
/** 78, EX_CONFIG: nothing changes until a person has changed the settings. */
export const EXIT_CONFIG = 78;
