// The audits of GraphQL over HTTP: MUST, SHOULD and MAY. Once as they are, and once for each content coding, with zlib on the other side.
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { serverAudits } from 'graphql-http';
import { versionOf } from './versions.mjs';

export const name = `graphql-http ${versionOf('graphql-http')}`;

const compressors = { br: brotliCompressSync, gzip: gzipSync, deflate: deflateSync };

export async function run({ url, check }) {
  await audit('', fetch);
  for (const [coding, compress] of Object.entries(compressors)) await audit(` in ${coding}`, compressing(coding, compress, check));

  async function audit(how, fetchFn) {
    for (const { id, name, fn } of serverAudits({ url, fetchFn })) {
      const result = await fn();
      check(`${id} ${name}${how}`, result.status === 'ok', `${result.status}: ${result.reason ?? ''}`);
    }
  }
}

/** A fetch that sends bodies compressed, and accepts compressed answers only. */
function compressing(coding, compress, check) {
  return async (input, { headers, body, ...init } = {}) => {
    const sent = new Headers(headers);
    sent.set('accept-encoding', `${coding}, identity;q=0`);
    if (body) sent.set('content-encoding', coding);
    const response = await fetch(input, { ...init, headers: sent, body: body && compress(body) });
    const answered = response.headers.get('content-encoding');
    if (answered !== coding) check(`an answer comes in ${coding}`, false, `It came in ${answered}.`);
    return response;
  };
}
