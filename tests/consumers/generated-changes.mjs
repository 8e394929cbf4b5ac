// GraphQL Inspector beside our own comparison, on changes that are generated: each kind of change, at every place of a schema where it can be made.
import { diff } from '@graphql-inspector/core';
import { buildSchema, parse, print, visit } from 'graphql';
import { ourChanges, ofSeverity } from './comparison.mjs';
import { versionOf } from './versions.mjs';

export const name = `generated changes of a schema, @graphql-inspector/core ${versionOf('@graphql-inspector/core')}`;

const sdl = `
  type Query { a(id: ID!, n: Int = 1, f: Filter, e: Color): A! b(ids: [ID!]!): [B!] u: U n: Node when: Date }
  interface Node { id: ID! name: String }
  type A implements Node { id: ID! name: String size(unit: Unit! = CM): Float tags: [String!]! old: Int @deprecated }
  type B implements Node { id: ID! name: String a: A color: Color }
  union U = A | B
  enum Color { RED GREEN BLUE }
  enum Unit { CM INCH }
  input Filter { name: String = "x" min: Int! = 3 max: Int! colors: [Color!] inner: Inner }
  input Inner { a: Int b: Int }
  scalar Date
  directive @live(every: Int = 1, by: ID!) repeatable on QUERY | FIELD
`;

const named = (value) => ({ kind: 'Name', value });
const type = (text) => parse(`type T { f: ${text} }`).definitions[0].fields[0].type;
const literal = (text) => parse(`{ f(a: ${text}) }`).definitions[0].selectionSet.selections[0].arguments[0].value;
const input = (text) => parse(`input T { ${text} }`).definitions[0].fields[0];
const field = (text) => parse(`type T { ${text} }`).definitions[0].fields[0];
const isComposite = ({ kind }) => kind === 'ObjectTypeDefinition' || kind === 'InterfaceTypeDefinition';
const isType = ({ kind, name }) => kind.endsWith('TypeDefinition') && name.value !== 'Query';
const isNonNull = ({ type: { kind } }) => kind === 'NonNullType';
const isInput = ({ kind }) => kind === 'InputValueDefinition';
const nullable = (node) => (isNonNull(node) ? node.type.type : node.type);

/** What is changed, and how: a node of the syntax tree becomes another one, or null where it goes. */
const kinds = {
  'a field goes': [({ kind }) => kind === 'FieldDefinition', () => null],
  'a field comes': [isComposite, (node) => ({ ...node, fields: [...node.fields, field('fresh: Int')] })],
  'a field becomes nullable': [(node) => node.kind === 'FieldDefinition' && isNonNull(node), (node) => ({ ...node, type: nullable(node) })],
  'a field becomes non-null': [(node) => node.kind === 'FieldDefinition' && !isNonNull(node), (node) => ({ ...node, type: { kind: 'NonNullType', type: node.type } })],
  'a field becomes a list': [({ kind }) => kind === 'FieldDefinition', (node) => ({ ...node, type: { kind: 'ListType', type: node.type } })],
  'a field becomes another type': [({ kind }) => kind === 'FieldDefinition', (node) => ({ ...node, type: type('Boolean') })],
  'an input goes': [isInput, () => null],
  'an input becomes nullable': [(node) => isInput(node) && isNonNull(node), (node) => ({ ...node, type: nullable(node) })],
  'an input becomes non-null': [(node) => isInput(node) && !isNonNull(node), (node) => ({ ...node, type: { kind: 'NonNullType', type: node.type } })],
  'an input becomes another type': [(node) => isInput(node) && !node.defaultValue, (node) => ({ ...node, type: type('Boolean') })],
  'a default goes': [(node) => isInput(node) && node.defaultValue && !isNonNull(node), (node) => ({ ...node, defaultValue: undefined })],
  'a default comes': [(node) => isInput(node) && !node.defaultValue && nullable(node).name?.value === 'Int', (node) => ({ ...node, defaultValue: literal('7') })],
  'a default changes': [(node) => isInput(node) && node.defaultValue?.kind === 'IntValue', (node) => ({ ...node, defaultValue: literal('8') })],
  'an optional argument comes': [({ kind }) => kind === 'FieldDefinition', (node) => ({ ...node, arguments: [...node.arguments, input('fresh: Int')] })],
  'a required argument comes': [({ kind }) => kind === 'FieldDefinition', (node) => ({ ...node, arguments: [...node.arguments, input('fresh: Int!')] })],
  'an argument with a default comes': [({ kind }) => kind === 'FieldDefinition', (node) => ({ ...node, arguments: [...node.arguments, input('fresh: Int! = 1')] })],
  'a required input field comes': [({ kind }) => kind === 'InputObjectTypeDefinition', (node) => ({ ...node, fields: [...node.fields, input('fresh: Int!')] })],
  'an enum value goes': [({ kind }) => kind === 'EnumValueDefinition', () => null],
  'an enum value comes': [({ kind }) => kind === 'EnumTypeDefinition', (node) => ({ ...node, values: [...node.values, { kind: 'EnumValueDefinition', name: named('FRESH') }] })],
  'a member goes': [({ kind }) => kind === 'UnionTypeDefinition', (node) => ({ ...node, types: node.types.slice(1) })],
  'a member comes': [({ kind }) => kind === 'UnionTypeDefinition', (node) => ({ ...node, types: [...node.types, type('Query')] })],
  'an interface goes': [({ interfaces }) => interfaces?.length > 0, (node) => ({ ...node, interfaces: [] })],
  'a type comes': [({ kind, name }) => kind === 'ScalarTypeDefinition', (node) => ({ ...node, name: named('Moment') })],
  'a type becomes another kind': [({ kind }) => kind === 'EnumTypeDefinition', (node) => ({ kind: 'ScalarTypeDefinition', name: node.name })],
  'a directive goes': [({ kind }) => kind === 'DirectiveDefinition', () => null],
  'a directive stands at fewer places': [({ kind }) => kind === 'DirectiveDefinition', (node) => ({ ...node, locations: node.locations.slice(1) })],
  'a directive is no longer repeatable': [({ kind }) => kind === 'DirectiveDefinition', (node) => ({ ...node, repeatable: false })],
  'a deprecation comes': [({ kind }) => kind === 'FieldDefinition', (node) => ({ ...node, directives: parse('type T { f: Int @deprecated(reason: "Why.") }').definitions[0].fields[0].directives })],
};

/** Where we say more than the Inspector does, and why. */
const moreThanInspector = {
};

export async function run({ check }) {
  for (const [title, [isPlace, change]] of Object.entries(kinds)) {
    const after = print(changeEverywhere(parse(sdl), isPlace, change));
    const ours = ofSeverity(await ourChanges(sdl, after), ['BREAKING', 'DANGEROUS', 'SAFE']);
    const inspector = (await diff(buildSchema(sdl), buildSchema(after))).map((found) => ({ severity: found.criticality.level.replace('NON_BREAKING', 'SAFE'), place: found.path }));
    console.log(title); console.log(JSON.stringify(ours)); console.log(JSON.stringify(ofSeverity(inspector, ['BREAKING','DANGEROUS','SAFE'])));
  }
}
