// GraphQL Inspector beside our own comparison, on changes that are generated: each kind of change, at every place of a schema where it can be made.
import { diff } from '@graphql-inspector/core';
import { readFile } from 'node:fs/promises';
import { buildSchema, parse, print, visit } from 'graphql';
import { committed, ofSeverity, ourChanges, withoutDescriptions } from './comparison.mjs';
import { versionOf } from './versions.mjs';

export const name = `generated changes of a schema, @graphql-inspector/core ${versionOf('@graphql-inspector/core')}`;

const severities = ['BREAKING', 'DANGEROUS'];
const without = (changes, others) => changes.filter((change) => !others.includes(change));
const named = (value) => ({ kind: 'Name', value });
const field = (text) => parse(`type T { ${text} }`).definitions[0].fields[0];
const input = (text) => parse(`input T { ${text} }`).definitions[0].fields[0];
const type = (text) => field(`f: ${text}`).type;
const literal = (text) => input(`f: Int = ${text}`).defaultValue;
const isField = ({ kind }) => kind === 'FieldDefinition';
const isInput = ({ kind }) => kind === 'InputValueDefinition';
const isInputObject = ({ kind }) => kind === 'InputObjectTypeDefinition';
const isEnum = ({ kind }) => kind === 'EnumTypeDefinition';
const isComposite = ({ kind }) => kind === 'ObjectTypeDefinition' || kind === 'InterfaceTypeDefinition';
const isAskedFor = ({ kind, name }) => (kind === 'FieldDefinition' && name.value === 'id') || (kind === 'InterfaceTypeDefinition' && name.value === 'Node');
const isNonNull = (node) => node.type.kind === 'NonNullType';
const isOneOf = ({ directives }) => directives.some(({ name }) => name.value === 'oneOf');
const nullable = (node) => (isNonNull(node) ? node.type.type : node.type);
const nonNull = (node) => ({ kind: 'NonNullType', type: node.type });
const isNumber = (node) => nullable(node).name?.value === 'Int';
const deprecated = (node) => ({ ...node, directives: field('f: Int @deprecated(reason: "Why.")').directives });

/** What the schema before said instead: a node of the syntax tree, of such an owner, is another one there, or null where there was none. */
const kinds = {
  'a field comes': [isField, () => null],
  'a field goes': [isComposite, (node) => ({ ...node, fields: [...node.fields, field('fresh: Int')] })],
  'a field becomes non-null': [(node) => isField(node) && isNonNull(node), (node) => ({ ...node, type: nullable(node) })],
  'a field becomes nullable': [(node) => isField(node) && !isNonNull(node), (node) => ({ ...node, type: nonNull(node) })],
  'a field is no longer a list': [isField, (node) => ({ ...node, type: { kind: 'ListType', type: node.type } })],
  'a field becomes another type': [isField, (node) => ({ ...node, type: type('Boolean') })],
  // An input field that may be given is dangerous for us, since gateways may hide it, and safe for the Inspector.
  'an argument comes': [(node) => isField(node) && node.arguments.length > 0, (node) => ({ ...node, arguments: node.arguments.slice(1) })],
  'an input becomes non-null': [(node) => isInput(node) && isNonNull(node), (node) => ({ ...node, type: nullable(node) })],
  'an input becomes nullable': [(node, owner) => isInput(node) && !isNonNull(node) && !isOneOf(owner), (node) => ({ ...node, type: nonNull(node) })],
  'an input becomes another type': [(node) => isInput(node) && !node.defaultValue, (node) => ({ ...node, type: type('[[Boolean]]') })],
  'a default goes': [(node) => isInput(node) && !isNonNull(node) && isNumber(node), (node) => ({ ...node, defaultValue: literal('7') })],
  'a default comes': [(node) => isInput(node) && node.defaultValue && !isNonNull(node), (node) => ({ ...node, defaultValue: undefined })],
  'a default changes': [(node) => isInput(node) && node.defaultValue && isNumber(node), (node) => ({ ...node, defaultValue: literal('7') })],
  'an argument goes': [isField, (node) => ({ ...node, arguments: [...node.arguments, input('fresh: Int')] })],
  'a required argument goes': [isField, (node) => ({ ...node, arguments: [...node.arguments, input('fresh: Int!')] })],
  'an input field goes': [isInputObject, (node) => ({ ...node, fields: [...node.fields, input('fresh: Int')] })],
  'an enum value comes': [({ kind }) => kind === 'EnumValueDefinition', () => null],
  'an enum value goes': [isEnum, (node) => ({ ...node, values: [...node.values, { kind: 'EnumValueDefinition', name: named('FRESH') }] })],
  'an interface comes': [({ interfaces }) => interfaces?.length > 0, (node) => ({ ...node, interfaces: [] })],
  'a type becomes another kind': [isEnum, (node) => ({ kind: 'ScalarTypeDefinition', name: node.name })],
  'an input is deprecated no longer': [(node) => isInput(node) && !isNonNull(node), deprecated],
  'a field is deprecated no longer': [isField, deprecated],
  'a value is deprecated no longer': [({ kind }) => kind === 'EnumValueDefinition', deprecated],
};

export async function run({ check }) {
  const now = withoutDescriptions(await readFile(committed, 'utf8'));
  for (const [title, [isPlace, change]] of Object.entries(kinds)) {
    const before = changeEverySecond(now, isPlace, change);
    const ours = ofSeverity(await ourChanges(before), severities);
    const found = (await diff(buildSchema(before), buildSchema(now))).map(({ criticality, path }) => ({ severity: criticality.level, place: path }));
    const theirs = ofSeverity(found, severities);
    check(`${title}: GraphQL Inspector says the same`, before !== now && JSON.stringify(ours) === JSON.stringify(theirs), { ours: without(ours, theirs), theirs: without(theirs, ours) });
  }
}

/** Changes every second place, from the first on, so that nothing is left empty, and not what an interface asks for. */
function changeEverySecond(sdl, isPlace, change) {
  let places = 0;
  const enter = (node, key, parent, path, ancestors) => (isPlace(node, ancestors.at(-1)) && !isAskedFor(node) && places++ % 2 === 0 ? change(node) : undefined);
  return print(visit(parse(sdl), { enter }));
}
