// A job: falls due on the office's clock and writes to the outbox. It begins as a yearly word to the admin, so that it disturbs nobody.
import { addImport, addTo } from './edit.mjs';

export function planJob(name) {
  const camel = name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  return {
    words: { name, camel },
    fileList: [
      { path: `src/jobs/${name}/job.ts`, template: 'job.ts.tmpl' },
      { path: `tests/jobs/${name}/job.test.ts`, template: 'job.test.ts.tmpl' },
    ],
    editList: [
      { path: 'src/jobs/index.ts', edit: addImport(`import { ${camel} } from './${name}/job.ts';`) },
      { path: 'src/jobs/index.ts', edit: addTo(/jobList: readonly JobDefinition\[\] = \[/, camel) },
    ],
    nextList: [
      `src/jobs/${name}/job.ts: set when it falls due (pola, a cron pattern on the office's clock), to whom it writes and what`,
      'keep the unique key: one for each period and chat, so that a restart never posts twice',
      'after downtime dueList holds several instants: one message about all of them is enough',
    ],
  };
}
