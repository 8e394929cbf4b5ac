// The same questions over products, reviews and stock through each gateway: the same answers, and the upstream calls that they cost.
import * as apollo from './gateways/apollo.mjs';
import { breakUpstreams } from './gateways/faults.mjs';
import * as hive from './gateways/hive.mjs';
import { findThings, questionsOf } from './gateways/questions.mjs';
import * as stitch from './gateways/stitch.mjs';
import { startSubgraphs } from './gateways/subgraphs.mjs';
import { ask } from './server.mjs';

const gateways = [apollo, hive.router, hive.standard, stitch];

export const name = gateways.map((gateway) => gateway.name).join(', ');

export async function run({ url, simulator, check }) {
  const { subgraphs, stop } = await startSubgraphs(url);
  const running = [{ stop }];
  try {
    for (const gateway of gateways) running.push({ ...gateway, ...(await gateway.start(subgraphs)) });
    const started = running.slice(1);
    for (const question of questionsOf(await findThings(url))) await compare(started, question, simulator, check);
    await breakUpstreams(started, { url, simulator, check });
  } finally {
    await Promise.all(running.map((program) => program.stop()));
  }
}

async function compare(all, question, simulator, check) {
  const { title, federated, expected } = question;
  const started = all.filter(({ stitches }) => !(federated && stitches));
  const answers = [];
  for (const gateway of started) answers.push(await askOne(gateway, question, simulator, (what, ...result) => check(`${gateway.name}: ${title} ${what}`, ...result)));
  const [first] = answers;
  if (expected) check(`${title}: the answer is right`, first && expected(first), first);
  check(`${title}: all gateways answer the same`, answers.every((answer) => canonical(answer) === canonical(first)), Object.fromEntries(started.map(({ name }, index) => [name, canonical(answers[index])?.slice(0, 2000)])));
}

async function askOne({ url, readsBrandsAgain }, { query, variables, calls, again }, simulator, check) {
  const { result, calls: made } = await simulator.calls(() => ask(url, query, variables));
  check('is answered', !result.errors && result.data, result.errors);
  check('costs what it may', canonical(counted(made)) === canonical(readsBrandsAgain ? sum(calls, again) : calls), { counted: counted(made), made });
  check('repeats no call', new Set(made.map(canonical)).size === made.length, made);
  check('asks for at most 100 ids at once', made.every(({ parameters }) => (parameters.ids ?? '').split(',').length <= 100), made);
  const second = await simulator.calls(() => ask(url, query, variables));
  check('costs the same when it is asked again', canonical(counted(second.calls)) === canonical(counted(made)), { counted: counted(second.calls), made: second.calls });
  return result.data;
}

const sum = (counts, more = {}) => Object.entries(more).reduce((all, [operation, count]) => ({ ...all, [operation]: (all[operation] ?? 0) + count }), counts);
const counted = (calls) => calls.reduce((counts, { operation }) => ({ ...counts, [operation]: (counts[operation] ?? 0) + 1 }), {});

/** JSON with the properties in order: gateways put them together in an order of their own. */
const canonical = (value) => JSON.stringify(value, (_, part) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
