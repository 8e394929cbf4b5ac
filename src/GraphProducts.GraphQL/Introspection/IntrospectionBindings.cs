using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Introspection;

/// <summary>Binds the introspection types to the type system itself. https://spec.graphql.org/September2025/#sec-Introspection</summary>
internal static class IntrospectionBindings
{
    public static void AddTo(SchemaBindings bindings, Schema schema)
    {
        bindings.BindEnum<TypeKind>("__TypeKind");
        bindings.BindEnum<DirectiveLocation>("__DirectiveLocation");
        bindings.Bind<RootValue>(BuiltIns.MetaFieldsType, meta => meta
            .Read("__schema", _ => schema)
            .Read("__type", (_, arguments) => (GraphType?)VisibleType(schema, arguments.Get<string>("name")!)));
        BindSchema(bindings);
        BindType(bindings, schema);
        BindFields(bindings);
    }

    private static void BindSchema(SchemaBindings bindings)
    {
        bindings.Bind<Schema>("__Schema", schema => schema
            .Read("types", it => it.VisibleTypes.ToArray<GraphType>())
            .Read<GraphType>("queryType", it => it.QueryType)
            .Read<GraphType?>("mutationType", it => it.MutationType)
            .Read<GraphType?>("subscriptionType", it => it.SubscriptionType)
            .Read("directives", it => it.VisibleDirectives.ToArray()));
        bindings.Bind<DirectiveDefinition>("__Directive", directive => directive
            .Read("args", (it, arguments) => Visible(it.Arguments, arguments))
            .Read("locations", it => it.Locations.Select(Enum.Parse<DirectiveLocation>).ToArray()));
    }

    private static void BindType(SchemaBindings bindings, Schema schema) => bindings.Bind<GraphType>("__Type", type => type
        .Read("kind", TypeKinds.Of)
        .Read("name", it => (it as NamedType)?.Name)
        .Read("description", it => (it as NamedType)?.Description)
        .Read("specifiedByURL", it => (it as ScalarType)?.SpecifiedByUrl)
        .Read("fields", (it, arguments) => (it as ComplexType)?.Fields.Where(field => schema.VisibleFields.Contains(field) && IsVisible(field.Deprecation, arguments)).ToArray())
        .Read("interfaces", it => (it as ComplexType)?.Interfaces.ToArray<GraphType>())
        .Read("possibleTypes", it => it is InterfaceType or UnionType ? schema.GetPossibleTypes((NamedType)it).ToArray<GraphType>() : null)
        .Read("enumValues", (it, arguments) => (it as EnumType)?.Values.Where(value => IsVisible(value.Deprecation, arguments)).ToArray())
        .Read("inputFields", (it, arguments) => it is InputObjectType input ? Visible(input.Fields, arguments) : null)
        .Read("ofType", it => (it as ListType)?.OfType ?? (it as NonNullType)?.OfType)
        .Read("isOneOf", it => (it as InputObjectType)?.IsOneOf));

    private static void BindFields(SchemaBindings bindings)
    {
        bindings.Bind<FieldDefinition>("__Field", field => field
            .Read("args", (it, arguments) => Visible(it.Arguments, arguments))
            .Read("isDeprecated", it => it.Deprecation is not null)
            .Read("deprecationReason", it => it.Deprecation?.Reason));
        bindings.Bind<InputValueDefinition>("__InputValue", value => value
            .Read("defaultValue", it => it.DefaultValue is { } literal ? Language.Printer.Print(literal) : null)
            .Read("isDeprecated", it => it.Deprecation is not null)
            .Read("deprecationReason", it => it.Deprecation?.Reason));
        bindings.Bind<EnumValue>("__EnumValue", value => value
            .Read("isDeprecated", it => it.Deprecation is not null)
            .Read("deprecationReason", it => it.Deprecation?.Reason));
    }

    private static NamedType? VisibleType(Schema schema, string name) =>
        schema.TryGetType(name) is { } type && schema.VisibleTypes.Contains(type) ? type : null;

    private static InputValueDefinition[] Visible(IReadOnlyList<InputValueDefinition> values, InputObject arguments) =>
        [.. values.Where(value => IsVisible(value.Deprecation, arguments))];

    private static bool IsVisible(Deprecation? deprecation, InputObject arguments) => deprecation is null || arguments.Get<bool>("includeDeprecated");
}
