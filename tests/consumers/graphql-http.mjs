// The audits of GraphQL over HTTP: MUST, SHOULD and MAY. Once as they are, and once for each content coding, with zlib on the other side.
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { serverAudits } from 'graphql-http';
import { versionOf } from './versions.mjs';

export const name = `graphql-http ${versionOf('graphql-http')}`;

/** Fewer would mean that a version of the audits, or an answer, has gone missing. */
const leastAudits = 61;

const compressors = { br: brotliCompressSync, gzip: gzipSync, deflate: deflateSync };

export async function run({ url, check }) {
  await audit('', fetch);
  for (const [coding, compress] of Object.entries(compressors)) {
    const codings = [];
    await audit(` in ${coding}`, compressing(coding, compress, codings));
    check(`all answers come in ${coding}`, codings.length >= leastAudits && codings.every((answered) => answered === coding), codings);
  }

  async function audit(how, fetchFn) {
    const audits = serverAudits({ url, fetchFn });
    check(`there are as many audits as there were${how}`, audits.length >= leastAudits, audits.length);
    for (const { id, name, fn } of audits) {
      const result = await fn();
      check(`${id} ${name}${how}`, result.status === 'ok', `${result.status}: ${result.reason ?? ''}`);
    }
  }
}

/** A fetch that sends bodies compressed, accepts compressed answers only, and notes how they came. */
function compressing(coding, compress, codings) {
  return async (input, { headers, body, ...init } = {}) => {
    const sent = new Headers(headers);
    sent.set('accept-encoding', `${coding}, identity;q=0`);
    if (body) sent.set('content-encoding', coding);
    const response = await fetch(input, { ...init, headers: sent, body: body && compress(body) });
    codings.push(response.headers.get('content-encoding'));
    return response;
  };
}
