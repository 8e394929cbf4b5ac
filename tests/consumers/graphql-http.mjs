// The audits of GraphQL over HTTP: MUST, SHOULD and MAY.
import { serverAudits } from 'graphql-http';
import { versionOf } from './versions.mjs';

export const name = `graphql-http ${versionOf('graphql-http')}`;

export async function run({ url, check }) {
  for (const audit of serverAudits({ url })) {
    const result = await audit.fn();
    check(`${audit.id} ${audit.name}`, result.status === 'ok', `${result.status}: ${result.reason ?? ''}`);
  }
}
