// The view for gateways of composite schemas. No composer of them is on npm that reads @is, so the rules of the draft that concern it are checked here.
import { readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, isInterfaceType, isListType, isNonNullType, isObjectType, isUnionType, parse, validateSchema } from 'graphql';
import { faultsOf, parseSelectionMap } from './composite/selection-map.mjs';
import { repository } from './dotnet.mjs';

export const name = 'composite schemas (draft)';

/** The directives of the draft that schema/gateways/composite.graphql names: places and arguments. */
const draft = `
  directive @external on FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  directive @internal on OBJECT | FIELD_DEFINITION
  directive @is(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
  directive @key(fields: FieldSelectionSet!) repeatable on OBJECT | INTERFACE
  directive @lookup on FIELD_DEFINITION
  directive @override(from: String!) on FIELD_DEFINITION
  directive @provides(fields: FieldSelectionSet!) on FIELD_DEFINITION
  directive @require(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  scalar FieldSelectionMap
  scalar FieldSelectionSet
`;

export async function run({ check }) {
  const sdl = await readFile(`${repository}schema/exports/graphproducts.composite.graphql`, 'utf8');
  const faults = faultsIn(sdl);
  check('the exported SDL keeps the rules of the draft', faults.length === 0, faults);
  for (const [fault, from, to] of refused) {
    const faulty = sdl.replace(from, to);
    check(`a fault is noticed: ${fault}`, faulty !== sdl && faultsIn(faulty).includes(fault), faultsIn(faulty));
  }
}

/** What the rules must refuse: the fault, and what to replace by what for it to be there. */
const refused = [
  ['Query.product(by:): Product has no field skuu', '{ source, sku }', '{ source, sku: skuu }'],
  ['Query.product(by:): nothing makes ProductSkuKey.sku', '{ source, sku }', '{ source }'],
  ['Query.product(by:): nothing makes ProductBy.sku', ' | { sku: { source, sku } }', ''],
  ['Query.product(by:): ProductBy takes one field and not 2', '{ id } | { sku', '{ id, sku'],
  ['Query.sku(code:): Product does not make String', '@is(field: "code")', '@is(field: "product")'],
  ['Query.sku(code:): "code.": a name is expected and not the end', '@is(field: "code")', '@is(field: "code.")'],
  ['Query.sku is a lookup and has to be nullable', 'Sku @lookup', 'Sku! @lookup'],
  ['Query.skusByCode is a lookup and may not be a list', '[Sku]', '[Sku] @lookup'],
  ['Query.sku finds Sku by no key of it', '@key(fields: "code")', ''],
  ['Product has no field skuu: @key(fields: "source skuu")', '"source sku"', '"source skuu"'],
  ['Product.skus is a list: @key(fields: "skus { code }")', '"source sku"', '"skus { code }"'],
  ['@internal is not defined as in the draft', 'directive @internal on OBJECT | FIELD_DEFINITION', 'directive @internal on FIELD_DEFINITION | OBJECT | SCALAR'],
];

function faultsIn(sdl) {
  const schema = buildSchema(sdl);
  const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return [
    ...validateSchema(schema).map(String),
    ...definitionFaults(schema),
    ...objects.flatMap((type) => keysOf(type).flatMap((key) => keyFaults(type, parse(`{ ${key} }`).definitions[0].selectionSet).map((fault) => `${fault}: @key(fields: "${key}")`))),
    ...objects.flatMap((type) => Object.values(type.getFields()).filter((field) => applied(field, 'lookup').length > 0).flatMap((field) => lookupFaults(`${type}.${field.name}`, field, schema))),
  ];
}

function definitionFaults(schema) {
  const expected = buildSchema(`type Query { a: Int } ${draft}`);
  const describe = ({ args, isRepeatable, locations } = { args: [], locations: [] }) => JSON.stringify([args.map(({ name, type }) => `${name}: ${type}`), isRepeatable, [...locations].sort()]);
  return expected.getDirectives()
    .filter(({ name }) => describe(schema.getDirective(name)) !== describe(expected.getDirective(name)))
    .map((directive) => `@${directive.name} is not defined as in the draft`);
}

/** All fields of a key are there, and a value is all that they are. */
function keyFaults(type, { selections }) {
  return selections.flatMap((selection) => {
    const field = type.getFields?.()[selection.name.value];
    if (!field) return [`${type} has no field ${selection.name.value}`];
    const named = getNamedType(field.type);
    return [
      ...(isListType(isNonNullType(field.type) ? field.type.ofType : field.type) ? [`${type}.${field.name} is a list`] : []),
      ...(isInterfaceType(named) || isUnionType(named) ? [`${type}.${field.name} is abstract`] : []),
      ...(field.args.length > 0 ? [`${type}.${field.name} has arguments`] : []),
      ...(selection.selectionSet ? keyFaults(named, selection.selectionSet) : []),
    ];
  });
}

/** A lookup answers one entity or null, and its arguments are made of fields of that entity: of one of its keys, in each alternative. */
function lookupFaults(name, field, schema) {
  const entity = getNamedType(field.type);
  if (isNonNullType(field.type)) return [`${name} is a lookup and has to be nullable`];
  if (isListType(field.type)) return [`${name} is a lookup and may not be a list`];
  try {
    const maps = field.args.map((argument) => ({ argument, alternatives: parseSelectionMap(applied(argument, 'is')[0]?.field ?? argument.name) }));
    const faults = maps.flatMap(({ argument, alternatives }) => faultsOf(alternatives, argument.type, entity, schema).map((fault) => `${name}(${argument.name}:): ${fault}`));
    const keys = keysOf(entity).map((key) => pathsOfKey(parse(`{ ${key} }`).definitions[0].selectionSet).sort().join());
    const asked = maps.reduce((all, { alternatives }) => all.flatMap((paths) => alternatives.map((selected) => [...paths, ...pathsOfEntry(selected)])), [[]]);
    return [...faults, ...(asked.every((paths) => keys.includes(paths.sort().join())) ? [] : [`${name} finds ${entity} by no key of it`])];
  } catch (error) {
    return [`${name}(${field.args.map((argument) => `${argument.name}:`)}): ${error.message}`];
  }
}

const pathsOfKey = ({ selections }, prefix = '') =>
  selections.flatMap(({ name, selectionSet }) => (selectionSet ? pathsOfKey(selectionSet, `${prefix}${name.value}.`) : [`${prefix}${name.value}`]));

function pathsOfEntry({ path, fields }, prefix = '') {
  const place = [prefix, ...path.map((segment) => segment.name)].filter(Boolean).join('.');
  return fields ? Object.values(fields).flatMap((alternatives) => alternatives.flatMap((selected) => pathsOfEntry(selected, place))) : [place];
}

const keysOf = (type) => applied(type, 'key').map(({ fields }) => fields);

/** The arguments of a directive wherever it is applied to something. */
const applied = ({ astNode, extensionASTNodes = [] }, directive) =>
  [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? [])
    .filter((node) => node.name.value === directive)
    .map((node) => Object.fromEntries(node.arguments.map(({ name, value }) => [name.value, value.value])));
