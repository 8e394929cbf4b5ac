using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Scalars;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Types;

/// <summary>
/// Makes a <see cref="Schema"/> of SDL documents. Several documents merge into one schema and extensions apply.
/// Sketch: 1. sort the definitions by name; 2. make a shell for each type; 3. fill the shells, resolving type names; 4. choose the root
/// types;
/// 5. let <see cref="SchemaValidator"/> check the whole. Faults are collected on the way and thrown together; only where the definitions
/// themselves are at fault (names,
/// references, directives) the types that they would make are not judged, since every such fault would bring others that are none.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly List<GraphQLError> _errors = [];
    private readonly SchemaOptions _options;
    private readonly SchemaDefinitions _definitions;
    private readonly Dictionary<string, NamedType> _types = [];
    private int _fieldCount;

    private SchemaBuilder(IEnumerable<DocumentNode> documents, SchemaOptions options)
    {
        _options = options;
        _definitions = SchemaDefinitions.Collect(documents, _errors);
    }

    /// <summary>Builds the schema of SDL texts.</summary>
    /// <exception cref="GraphQLSyntaxException">A text is not GraphQL.</exception>
    /// <exception cref="SchemaException">The definitions do not make a schema; every fault is listed.</exception>
    public static Schema Build(IEnumerable<Source> sources, SchemaOptions? options = null) =>
        Build(sources.Select(source => Parser.ParseDocument(source, ParserOptions.Trusted)), options);

    /// <summary>Builds the schema of parsed SDL.</summary>
    /// <exception cref="SchemaException">The definitions do not make a schema; every fault is listed.</exception>
    public static Schema Build(IEnumerable<DocumentNode> documents, SchemaOptions? options = null)
    {
        options ??= SchemaOptions.Default;
        var builder = new SchemaBuilder(documents.Prepend(BuiltIns.Document), options);
        var draft = builder.Draft();
        builder._errors.AddRange(SchemaValidator.ValidateDefinitions(draft, options));
        if (builder._errors.Count > 0)
            throw new SchemaException([.. builder._errors]) { DefinitionsAreFaulty = true };
        builder._errors.AddRange(SchemaValidator.ValidateTypes(draft));
        return builder._errors.Count == 0 ? builder.Complete(draft) : throw new SchemaException([.. builder._errors]);
    }

    private SchemaDraft Draft()
    {
        foreach (var definition in _definitions.Types.Values)
            _types.Add(definition.Name.Value, CreateShell(definition));
        foreach (var type in _types.Values)
            Fill(type);
        foreach (var root in _definitions.RootOperationTypes)
            Resolve(root.Type);
        return new SchemaDraft(
            _definitions,
            _types,
            [.. _definitions.Directives.Values.Select(CreateDirective)],
            [.. _definitions.RedefinedDirectives.Values.Select(CreateDirective)]);
    }

    private Schema Complete(SchemaDraft draft)
    {
        var roots = new RootTypes(
            (ObjectType)draft.RootOf(OperationType.Query)!,
            draft.RootOf(OperationType.Mutation) as ObjectType,
            draft.RootOf(OperationType.Subscription) as ObjectType);
        var referenced = ReferencedTypes.Of(_types.Values, draft.Directives);
        return new Schema(
            [.. _definitions.SchemaParts],
            [.. _types.Values.Where(type => type is not ScalarType { IsBuiltIn: true } || referenced.Contains(type))],
            draft.Directives,
            roots,
            _fieldCount,
            _options.Hidden);
    }

    private NamedType CreateShell(TypeDefinitionNode definition)
    {
        ImmutableArray<DirectiveNode> directives = [.. definition.Directives, .. _definitions.ExtensionsOf(definition).SelectMany(node => node.Directives)];
        return definition switch
        {
            ScalarTypeDefinitionNode node => new ScalarType(node, directives, ScalarOf(node)),
            ObjectTypeDefinitionNode node => new ObjectType(node, directives),
            InterfaceTypeDefinitionNode node => new InterfaceType(node, directives),
            UnionTypeDefinitionNode node => new UnionType(node, directives),
            EnumTypeDefinitionNode node => new EnumType(node, directives, [.. _definitions.Parts(node).SelectMany(part => part.Values).Select(value => new EnumValue(value))]),
            InputObjectTypeDefinitionNode node => new InputObjectType(node, directives),
            _ => throw new InvalidOperationException($"{definition.GetType().Name} is no type definition."),
        };
    }

    private Scalar ScalarOf(ScalarTypeDefinitionNode node) =>
        _options.Scalars.TryGetValue(node.Name.Value, out var scalar) ? scalar
        : _options.ReadKnownScalars || BuiltIns.IsBuiltIn(node) ? KnownScalars.Get(node.Name.Value) : new AnyScalar(node.Name.Value);

    private void Fill(NamedType type)
    {
        switch (type)
        {
            case ObjectType objectType:
                var objectParts = _definitions.Parts((ObjectTypeDefinitionNode)type.Definition);
                objectType.Complete(CreateFields(objectType, objectParts.SelectMany(part => part.Fields)), ResolveAll<InterfaceType>(objectParts.SelectMany(part => part.Interfaces)));
                break;
            case InterfaceType interfaceType:
                var interfaceParts = _definitions.Parts((InterfaceTypeDefinitionNode)type.Definition);
                interfaceType.Complete(CreateFields(interfaceType, interfaceParts.SelectMany(part => part.Fields)), ResolveAll<InterfaceType>(interfaceParts.SelectMany(part => part.Interfaces)));
                break;
            case UnionType union:
                union.MemberTypes = ResolveAll<ObjectType>(_definitions.Parts((UnionTypeDefinitionNode)type.Definition).SelectMany(part => part.MemberTypes));
                break;
            case InputObjectType input:
                input.Complete(CreateInputValues(_definitions.Parts((InputObjectTypeDefinitionNode)type.Definition).SelectMany(part => part.Fields)));
                break;
        }
    }

    private ImmutableArray<FieldDefinition> CreateFields(ComplexType declaringType, IEnumerable<FieldDefinitionNode> nodes)
    {
        var fields = ImmutableArray.CreateBuilder<FieldDefinition>();
        foreach (var node in nodes)
        {
            var arguments = CreateInputValues(node.Arguments);
            if (Resolve(node.Type) is { } type)
                fields.Add(new FieldDefinition(declaringType, node, type, arguments, _fieldCount++));
        }

        return fields.ToImmutable();
    }

    private ImmutableArray<InputValueDefinition> CreateInputValues(IEnumerable<InputValueDefinitionNode> nodes)
    {
        var values = ImmutableArray.CreateBuilder<InputValueDefinition>();
        foreach (var node in nodes)
        {
            if (Resolve(node.Type) is { } type)
                values.Add(new InputValueDefinition(node, type));
        }

        return values.ToImmutable();
    }

    private DirectiveDefinition CreateDirective(DirectiveDefinitionNode node) => new(node, CreateInputValues(node.Arguments));

    private GraphType? Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(list.Type) is { } inner ? new ListType(inner) : null,
        NamedTypeNode named => Resolve(named),
        _ => null,
    };

    private NamedType? Resolve(NamedTypeNode node)
    {
        if (_types.TryGetValue(node.Name.Value, out var type))
            return type;
        var hint = DidYouMean.Suggest(node.Name.Value, _types.Keys.Where(name => name != BuiltIns.MetaFieldsType));
        _errors.Add(GraphQLError.At($"Unknown type \"{node.Name.Value}\".{hint}", null, node));
        return null;
    }

    // A type of another kind is left out here and reported by the validator, which sees it in the definitions.
    private ImmutableArray<T> ResolveAll<T>(IEnumerable<NamedTypeNode> nodes)
        where T : NamedType => [.. nodes.Select(Resolve).OfType<T>()];
}
