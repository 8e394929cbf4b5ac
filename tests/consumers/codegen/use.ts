// What a frontend writes over the generated types. Lines below @ts-expect-error must not compile: where one does, the types promise too little.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { BothCataloguesDocument, WhereTheyMeetDocument } from './generated/graphql.ts';

export function names(answer: ResultOf<typeof BothCataloguesDocument>): string[] {
  const rows = [...(answer.scantrust?.nodes ?? []), ...(answer.decoNetwork?.nodes ?? [])];
  // @ts-expect-error A product may have no name.
  const wrong: string[] = rows.map((row) => row.name);
  return rows.map((row) => row.name ?? row.sku ?? wrong.join());
}

export function total(answer: ResultOf<typeof WhereTheyMeetDocument>): number {
  // @ts-expect-error An upstream that fails leaves no connection.
  answer.products.nodes;
  return (answer.products?.nodes ?? []).flatMap((product) => product.skus ?? []).reduce((sum, sku) => sum + (sku.price?.amount ?? 0), 0);
}

// @ts-expect-error The operation takes no such variable.
export const variables: VariablesOf<typeof BothCataloguesDocument> = { first: 1 };
