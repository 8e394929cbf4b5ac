// FieldSelectionMap of the GraphQL Composite Schemas specification, Appendix A: how the fields of a type make the value of an argument.
import { getNamedType, getNullableType, isCompositeType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';

/** Parses a map into its alternatives: { path: [{ on, name }], list, fields: { name: alternatives } }. */
export function parseSelectionMap(text) {
  const tokens = text.match(/[_A-Za-z]\w*|[{}<>[\].:|]|[^\s,]/g) ?? [];
  const peek = () => tokens[0];
  const isName = (token) => /^[_A-Za-z]/.test(token ?? '');
  const take = (expected) => {
    const token = tokens.shift();
    if (expected ? token !== expected : !isName(token)) throw new Error(`"${text}": ${expected ?? 'a name'} is expected and not ${token ?? 'the end'}`);
    return token;
  };

  // SelectedValue: SelectedEntry, or several with | between them
  const value = () => {
    const alternatives = [entry()];
    while (peek() === '|') alternatives.push((take('|'), entry()));
    return alternatives;
  };

  // SelectedEntry: Path, Path . SelectedObjectValue, Path SelectedListValue, SelectedObjectValue
  const entry = () => {
    const selected = { path: [] };
    for (let isNext = peek() !== '{'; isNext; isNext = peek() === '.' && take('.') && peek() !== '{') selected.path.push(segment());
    if (peek() === '{') selected.fields = object();
    if (peek() === '[') selected.list = list();
    return selected;
  };

  const segment = () => {
    const on = peek() === '<' ? (take('<'), take()) : undefined;
    if (on) (take('>'), take('.'));
    return { on, name: take() };
  };

  // SelectedObjectValue: a name alone stands for the field of that name
  const object = () => {
    const fields = {};
    for (take('{'); peek() !== '}';) {
      const name = take();
      fields[name] = peek() === ':' ? (take(':'), value()) : [{ path: [{ name }] }];
    }
    take('}');
    return fields;
  };

  const list = () => {
    take('[');
    const items = peek() === '[' ? [{ path: [], list: list() }] : value();
    take(']');
    return items;
  };

  const parsed = value();
  if (tokens.length > 0) throw new Error(`"${text}": the end is expected and not ${peek()}`);
  return parsed;
}

/** What is wrong with alternatives that are to make a value of an input type from an output type: a list of sentences. */
export function faultsOf(alternatives, inputType, outputType, schema) {
  const type = getNullableType(inputType);
  const isOneOf = isInputObjectType(type) && type.isOneOf;
  const missing = isOneOf ? Object.keys(type.getFields()).filter((name) => !alternatives.some(({ fields }) => fields && name in fields)) : [];
  return [...missing.map((name) => `nothing makes ${type}.${name}`), ...alternatives.flatMap((selected) => faultsOfEntry(selected, type, getNullableType(outputType), schema, isOneOf))];
}

function faultsOfEntry({ path, list, fields }, inputType, outputType, schema, isOneOf) {
  let found = outputType;
  for (const { on, name } of path) {
    const parent = on ? schema.getType(on) : getNullableType(found);
    const field = isCompositeType(parent) && parent.getFields?.()[name];
    if (!field) return [`${parent} has no field ${name}`];
    if (field.args.some((argument) => String(argument.type).endsWith('!') && argument.defaultValue === undefined)) return [`${parent}.${name} needs arguments`];
    found = field.type;
  }

  const output = getNullableType(found);
  if (list) return isListType(inputType) && isListType(output) ? faultsOf(list, inputType.ofType, output.ofType, schema) : [`${output} does not make ${inputType}`];
  if (fields) return faultsOfObject(fields, inputType, output, schema, isOneOf);
  const fits = !isListType(output) && !isListType(inputType) && getNamedType(output).name === inputType.name;
  return fits ? [] : [`${output} does not make ${inputType}`];
}

function faultsOfObject(fields, inputType, outputType, schema, isOneOf) {
  if (!isInputObjectType(inputType)) return [`an object does not make ${inputType}`];
  const names = Object.keys(fields);
  const inputFields = inputType.getFields();
  return [
    ...(isOneOf && names.length !== 1 ? [`${inputType} takes one field and not ${names.length}`] : []),
    ...Object.values(inputFields).filter((field) => isRequiredInputField(field) && !names.includes(field.name)).map(({ name }) => `nothing makes ${inputType}.${name}`),
    ...names.flatMap((name) => (inputFields[name] ? faultsOf(fields[name], inputFields[name].type, outputType, schema) : [`${inputType} has no field ${name}`])),
  ];
}
