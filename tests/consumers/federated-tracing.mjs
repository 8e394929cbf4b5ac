// Apollo's federated tracing: Apollo Server's own tracer runs the same operations over the answers that we gave, and has to find the same tree;
// then a gateway asks us for traces and reports them, to a place of ours, as it would to Apollo.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { ApolloServerPluginUsageReporting } from '@apollo/server/plugin/usageReporting';
import protobuf from '@apollo/usage-reporting-protobuf';
import { buildSchema } from 'graphql';
import { apolloServer, silent } from './gateways/apollo.mjs';
import { startSubgraphs } from './gateways/subgraphs.mjs';
import { versionOf } from './versions.mjs';

const { Report, Trace } = protobuf;

export const name = `federated tracing by @apollo/server ${versionOf('@apollo/server')}, @apollo/usage-reporting-protobuf ${versionOf('@apollo/usage-reporting-protobuf')}`;

// Every object asks for its type, so that the reference can tell the types of abstract places in the answer.
const operations = {
  'a page of both sources': { query: '{ products(first: 30) { totalCount nodes { __typename id text: description categories { name ancestors { name } } brand { name } codes { total } } pageInfo { hasNextPage } } }' },
  'details, with loads inside of lists': { query: '{ products(source: DECONETWORK, first: 3) { nodes { name skus { code price { amount } counterparts { id source } } } } }' },
  'abstract places with gaps': { query: '{ nodes(ids: ["cGQxOTY1OA", "no-such-id"]) { __typename id ... on Product { name skus { code } } } }' },
  entities: {
    query: 'query Entities($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Product { name } ... on Sku { stockCode: code product { name } } } }',
    variables: { of: [{ __typename: 'Product', id: 'cGQxOTY1OA' }, { __typename: 'Sku', code: 'C44A12' }, { __typename: 'Product', id: 'no-such-id' }] },
  },
};

export async function run({ url, check }) {
  const schema = buildSchema(`${await (await fetch(`${url}/schema.graphql`)).text()}
    scalar _Any  union _Entity = Product | Sku | Brand | Campaign
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`);
  for (const [title, operation] of Object.entries(operations)) {
    const { data, errors, trace } = await traced(url, operation);
    const [ours, theirs] = [tree(trace.root), tree(await referenceTrace(schema, operation, data))];
    check(`${title}: is answered`, Boolean(data) && !errors, errors);
    check(`${title}: the tree is the one that Apollo Server finds`, trace.root.child.length > 0 && ours === theirs, { ours, theirs });
    check(`${title}: each field has its time, within the request`, withinRequest(trace), trace);
    check(`${title}: what is waited for takes time`, takesTime(trace), trace);
  }

  const refused = await traced(url, { query: '{ products(source: SCANTRUST, where: { supplier: { eq: "x" } }) { totalCount } }' });
  const told = refused.trace.root.child[0].error;
  check('an error stands at its field, with its code alone', told.length === 1 && told[0].message === 'FILTER_NOT_SUPPORTED' && refused.errors[0].extensions.code === 'FILTER_NOT_SUPPORTED', refused);
  const plain = await answerOf(url, operations['a page of both sources'], {});
  check('without the header there is no trace', plain.data.products.nodes.length === 30 && !('extensions' in plain), plain.extensions);
  await reportThroughGateway(url, check);
}

async function traced(url, operation) {
  const answer = await answerOf(url, operation, { 'apollo-federation-include-trace': 'ftv1' });
  return { ...answer, trace: Trace.toObject(Trace.decode(Buffer.from(answer.extensions.ftv1, 'base64')), { longs: Number, arrays: true }) };
}

async function answerOf(url, operation, headers) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(operation) });
  return response.json();
}

/** Apollo Server traces the operation with our answer as its data. */
async function referenceTrace(schema, operation, data) {
  const server = new ApolloServer({ schema, rootValue: data, logger: silent, plugins: [ApolloServerPluginInlineTrace()] });
  await server.start();
  const { body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', search: '', headers: new HeaderMap([['content-type', 'application/json'], ['apollo-federation-include-trace', 'ftv1']]), body: operation },
    context: async () => ({}),
  });
  await server.stop();
  return Trace.toObject(Trace.decode(Buffer.from(JSON.parse(body.string).extensions.ftv1, 'base64')), { longs: Number, arrays: true }).root;
}

/** All that is no time: names, types and places, in an order of their own. */
const tree = (node) => JSON.stringify(shape(node), null, 1);
const shape = ({ responseName, index, originalFieldName, type, parentType, child }) =>
  ({ responseName, index, originalFieldName, type, parentType, child: child.map(shape).sort((a, b) => (key(a) < key(b) ? -1 : 1)) });
const key = ({ responseName, index }) => responseName ?? String(index).padStart(6, '0');

// A time that was not sent is undefined, with which no comparison is true.
const withinRequest = ({ durationNs, root }) => fieldsOf(root).every(({ startTime = 0, endTime }) => endTime > 0 && startTime <= endTime && endTime <= durationNs);
const takesTime = ({ root }) => [...root.child, ...fieldsOf(root).filter(isHeld)].every(({ startTime = 0, endTime }) => endTime > startTime);

const isHeld = ({ responseName }) => ['skus', 'counterparts'].includes(responseName);
const fieldsOf = (root) => descendants(root).filter(({ responseName }) => responseName);
const descendants = (node) => node.child.flatMap((child) => [child, ...descendants(child)]);

async function reportThroughGateway(url, check) {
  const receiver = await receiveReport();
  const { subgraphs, stop } = await startSubgraphs(url);
  const server = apolloServer(subgraphs, {
    apollo: { key: 'service:graph:no-key', graphRef: 'graph@test' },
    plugins: [ApolloServerPluginUsageReporting({ endpointUrl: receiver.url, sendReportsImmediately: true, fieldLevelInstrumentation: 1 })],
  });
  try {
    await server.start();
    await server.executeOperation({ query: '{ products(source: DECONETWORK, first: 2) { nodes { name reviews { rating } } } }' });
    const report = await receiver.report;
    const fetches = Object.values(report.tracesPerQuery).flatMap((query) => query.trace).flatMap((trace) => fetchesOf(trace.queryPlan));
    const ours = fetches.find((fetched) => fetched.serviceName === 'products');
    check('a gateway understands the trace and reports it', ours?.traceParsingFailed === false && ours.trace?.root?.child?.[0]?.responseName === 'products', { report, fetches });
  } finally {
    await server.stop();
    await stop();
    receiver.stop();
  }
}

/** Stands where Apollo has its own: `report` is the first one that comes. The gateway sends it some time after it has answered, and not at all when it is stopped before. */
async function receiveReport() {
  const receiver = createServer();
  const report = once(receiver, 'request', { signal: AbortSignal.timeout(60_000) }).then(async ([request, response]) => {
    const body = await buffer(request);
    response.end();
    return Report.decode(await promisify(gunzip)(body));
  });
  report.catch(() => {}); // told to whoever waits for it
  await once(receiver.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${receiver.address().port}`, report, stop: () => receiver.close() };
}

function fetchesOf(plan) {
  const { sequence, parallel, fetch: fetched, flatten } = plan ?? {};
  if (fetched) return [fetched];
  return (sequence ?? parallel)?.nodes.flatMap(fetchesOf) ?? (flatten ? fetchesOf(flatten.node) : []);
}
