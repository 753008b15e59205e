// npm run test:kill: kills processes in the middle of their work, as often as asked, and prints what that did to the data.
//   node scripts/kill.mjs [ROUNDS]
import { killReports } from '../tests/support/report-kill.mjs';
import { killRounds } from '../tests/support/store-kill.mjs';

const rounds = Number(process.argv[2] ?? 50);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('kill: the number of rounds is a whole number from 1 on\n');
  process.exit(2);
}

/** Each kills `rounds` times and answers `{ rounds, commits, unsaid, leftovers, faults }`. */
const CASES = [
  {
    name: 'a commit loop on the lowdb store',
    run: (tell) =>
      killRounds({
        rounds,
        storeModule: new URL('../packages/core/dist/store/lowdb.js', import.meta.url).href,
        tell,
      }),
  },
  { name: 'reports entered and handed in by chat', run: (tell) => killReports({ rounds, tell }) },
];

const table = [];
const faults = [];
for (const { name, run } of CASES) {
  let done = 0;
  const started = performance.now();
  const total = await run(() => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${done}/${rounds} `);
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  faults.push(...total.faults);
  table.push({
    case: name,
    kills: total.rounds,
    'acknowledged commits': total.commits,
    'kept unacknowledged': total.unsaid,
    'caught half written': total.leftovers,
    faults: total.faults.length,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
  });
}
console.table(table);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
