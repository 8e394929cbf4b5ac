// The same questions over products, reviews and stock through each gateway: the right answers, and the upstream calls that they cost.
import * as apollo from './gateways/apollo.mjs';
import { breakUpstreams } from './gateways/faults.mjs';
import * as hive from './gateways/hive.mjs';
import { canonical, joinedAnswer } from './gateways/oracle.mjs';
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
    for (const question of questionsOf(await findThings(url))) {
      const right = await joinedAnswer(subgraphs, question);
      check(`${question.title}: what the subgraphs say is what is expected`, holds(right, question.expected), { right, expected: question.expected });
      for (const gateway of started) if (!(question.federated && gateway.stitches)) await askOne(gateway, question, right, simulator, check);
    }
    await breakUpstreams(started, { subgraphs, url, simulator, check });
  } finally {
    await Promise.all(running.map((program) => program.stop()));
  }
}

async function askOne({ name: gateway, url, readsBrandsAgain }, { title, query, variables, calls, again }, right, simulator, checkAll) {
  const check = (what, ...result) => checkAll(`${gateway}: ${title} ${what}`, ...result);
  const { result, calls: made } = await simulator.calls(() => ask(url, query, variables));
  check('is answered without errors', result.errors === undefined, result.errors);
  check('is answered as the subgraphs do by themselves', canonical(result.data) === canonical(right), { answer: result.data, right });
  check('costs what it may', canonical(counted(made)) === canonical(readsBrandsAgain ? sum(calls, again) : calls), { counted: counted(made), made });
  check('repeats no call', new Set(made.map(canonical)).size === made.length, made);
  check('asks for no id twice', new Set(made.flatMap(idsOf)).size === made.flatMap(idsOf).length, made);
  check('asks for at most 100 ids at once', made.every((call) => idsOf(call).length <= 100), made);
  const second = await simulator.calls(() => ask(url, query, variables));
  check('costs the same when it is asked again', canonical(counted(second.calls)) === canonical(counted(made)), { counted: counted(second.calls), made: second.calls });
}

/** Whether everything that is expected is there, beside whatever else is. */
const holds = (value, expected) => (Object(expected) === expected
  ? Object(value) === value && (!Array.isArray(expected) || expected.length === value.length) && Object.keys(expected).every((key) => holds(value[key], expected[key]))
  : value === expected);

const sum = (counts, more = {}) => Object.entries(more).reduce((all, [operation, count]) => ({ ...all, [operation]: (all[operation] ?? 0) + count }), counts);

const idsOf = ({ parameters }) => parameters.ids?.split(',') ?? [];

/** How many calls of each operation there are, and how many ids they have in all. */
const counted = (calls) => calls.reduce((counts, call) => sum(counts, { [call.operation]: 1, ...(call.parameters.ids && { ids: idsOf(call).length }) }), {});
