using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>Matches bindings with a schema. Names that do not fit together are faults, collected so that one start shows them all.</summary>
internal sealed class SchemaBinder(Schema schema, SchemaBindings bindings, List<GraphQLError> errors)
{
    private readonly FieldBinding?[] _fields = new FieldBinding?[schema.FieldCount];
    private readonly Dictionary<ObjectType, Type> _clrTypes = [];

    public BoundSchema Bind()
    {
        BindEnums();
        BindInputs();
        foreach (var binding in bindings.Objects.Values)
            BindObject(binding);
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !bindings.Objects.ContainsKey(type.Name)))
            errors.Add(new GraphQLError($"The type {type.Name} is not bound. Add Bind<…>(\"{type.Name}\")."));
        foreach (var name in bindings.TypeResolvers.Keys.Where(name => schema.TryGetType(name) is not (InterfaceType or UnionType)))
            errors.Add(new GraphQLError($"BindAbstract names {name}, which is no interface or union of the schema."));
        foreach (var leaf in bindings.Leafs.Where(leaf => schema.TryGetType(leaf.Scalar) is not ScalarType))
            errors.Add(new GraphQLError($"BindLeaf<{leaf.ClrType.Name}> names {leaf.Scalar}, which is no scalar of the schema."));
        return new BoundSchema(schema, _fields, _clrTypes, bindings.TypeResolvers, bindings.Leafs);
    }

    private void BindObject(ObjectBinding binding)
    {
        var type = binding.TypeName == BuiltIns.MetaFieldsType ? schema.MetaFields : schema.TryGetType(binding.TypeName) as ObjectType;
        if (type is null)
        {
            errors.Add(new GraphQLError($"Bind<{binding.ClrType.Name}> names {binding.TypeName}, which is no object type of the schema."));
            return;
        }

        _clrTypes.Add(type, binding.ClrType);
        foreach (var field in binding.Fields.Concat(bindings.AddedTo(binding.TypeName)))
            BindField(type, field);
        foreach (var field in type.Fields.Where(field => _fields[field.Index] is null && field.Name != BuiltIns.TypeNameField))
            BindProperty(binding, field);
    }

    private void BindField(ObjectType type, FieldBinding binding)
    {
        if (type.TryGetField(binding.FieldName) is not { } field)
            errors.Add(new GraphQLError($"The binding of {type.Name} names the field {binding.FieldName}, which the schema does not have."));
        else if (_fields[field.Index] is not null)
            errors.Add(new GraphQLError($"The field {field} is bound twice."));
        else
            _fields[field.Index] = binding;
    }

    private void BindProperty(ObjectBinding binding, FieldDefinition field)
    {
        _fields[field.Index] = binding.TryBindProperty(field.Name);
        if (_fields[field.Index] is null)
            errors.Add(new GraphQLError($"The field {field} is not bound, and {binding.ClrType.Name} has no property of that name."));
    }

    private void BindInputs()
    {
        foreach (var (name, binding) in bindings.Inputs)
        {
            if (schema.TryGetType(name) is not InputObjectType type)
            {
                errors.Add(new GraphQLError($"BindInput names {name}, which is no input object of the schema."));
                continue;
            }

            type.Create = binding.Create;
            type.ClrType = binding.ClrType;
        }
    }

    private void BindEnums()
    {
        foreach (var (name, clrType) in bindings.Enums)
        {
            if (schema.TryGetType(name) is EnumType type)
                BindEnum(type, clrType);
            else
                errors.Add(new GraphQLError($"BindEnum names {name}, which is no enum of the schema."));
        }
    }

    private void BindEnum(EnumType type, Type clrType)
    {
        type.ClrType = clrType;
        foreach (var value in type.Values)
        {
            if (Enum.TryParse(clrType, value.Name, out var clrValue)
                || Enum.TryParse(clrType, value.Name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out clrValue))
                value.Value = clrValue;
            else
                errors.Add(new GraphQLError($"The enum value {type.Name}.{value.Name} has no counterpart in {clrType.Name}."));
        }
    }
}
