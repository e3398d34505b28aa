/** Words that a report begins with: losing one is worse than cutting a pasted text in two. */

export const REPORT_START = /^[\s*_~]{0,4}(?:usul|verif|salur|penyalur|lapor|nihil|keluh|adua?n|ralat|koreksi|batal)/i;
