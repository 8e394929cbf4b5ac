using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>The definitions of all SDL documents, sorted by name, with their extensions. Names that occur twice are faults.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, List<TypeDefinitionNode>> _extensions = [];
    private readonly List<SchemaDefinitionNode> _schemaExtensions = [];

    public SchemaDefinitionNode? Schema { get; private set; }

    public Dictionary<string, TypeDefinitionNode> Types { get; } = [];

    public Dictionary<string, DirectiveDefinitionNode> Directives { get; } = [];

    public IEnumerable<RootOperationTypeNode> RootOperationTypes => SchemaParts.SelectMany(node => node.OperationTypes);

    /// <summary>The schema definition, if there is one, and the extensions of the schema.</summary>
    public IEnumerable<SchemaDefinitionNode> SchemaParts => Schema is null ? _schemaExtensions : _schemaExtensions.Prepend(Schema);

    /// <summary>Each type with its extensions; an extension of what does not exist stands by itself.</summary>
    public IEnumerable<TypeDefinitionNode[]> TypeParts =>
    [
        .. Types.Values.Select(type => ExtensionsOf(type).Prepend(type).ToArray()),
        .. _extensions.Values.SelectMany(extensions => extensions).Where(extension => !Types.ContainsKey(extension.Name.Value)).Select(extension => new[] { extension }),
    ];

    /// <summary>
    /// Built-in directives as the schema itself defines them. The engine keeps to the specification's definition, the SDL is held to its
    /// own.
    /// </summary>
    public Dictionary<string, DirectiveDefinitionNode> RedefinedDirectives { get; } = [];

    public static SchemaDefinitions Collect(IEnumerable<DocumentNode> documents, List<GraphQLError> errors)
    {
        var definitions = new SchemaDefinitions();
        foreach (var definition in documents.SelectMany(document => document.Definitions))
            definitions.Add(definition, errors);
        definitions.CheckExtensions(errors);
        return definitions;
    }

    public IEnumerable<TypeDefinitionNode> ExtensionsOf(TypeDefinitionNode definition) =>
        _extensions.GetValueOrDefault(definition.Name.Value) ?? [];

    /// <summary>The definition and its extensions, in the order in which they were written.</summary>
    public IEnumerable<T> Parts<T>(T definition)
        where T : TypeDefinitionNode => ExtensionsOf(definition).OfType<T>().Prepend(definition);

    private void Add(DefinitionNode definition, List<GraphQLError> errors)
    {
        switch (definition)
        {
            case SchemaDefinitionNode { IsExtension: true } extension:
                _schemaExtensions.Add(extension);
                break;
            case SchemaDefinitionNode schema when Schema is null:
                Schema = schema;
                break;
            case SchemaDefinitionNode schema:
                errors.Add(GraphQLError.At("Must provide only one schema definition.", null, schema));
                break;
            case TypeDefinitionNode { IsExtension: true } extension:
                if (!_extensions.TryGetValue(extension.Name.Value, out var extensions))
                    _extensions.Add(extension.Name.Value, extensions = []);
                extensions.Add(extension);
                break;
            case TypeDefinitionNode type:
                if (!Types.TryAdd(type.Name.Value, type))
                    AddDuplicate("type", Types[type.Name.Value].Name, type.Name, errors);
                break;
            case DirectiveDefinitionNode directive:
                if (Directives.TryAdd(directive.Name.Value, directive))
                    break;
                if (!BuiltIns.IsBuiltIn(Directives[directive.Name.Value]) || !RedefinedDirectives.TryAdd(directive.Name.Value, directive))
                    AddDuplicate("directive", Directives[directive.Name.Value].Name, directive.Name, errors);
                break;
            default:
                errors.Add(GraphQLError.At($"A schema cannot contain {Describe(definition)}.", null, definition));
                break;
        }
    }

    // A schema may repeat what the specification defines (tools print it so); the built-in definition stands first and is kept.
    private static void AddDuplicate(string kind, NameNode first, NameNode second, List<GraphQLError> errors)
    {
        if (!BuiltIns.IsBuiltIn(first))
            errors.Add(GraphQLError.At($"There can be only one {kind} named \"{second.Value}\".", null, first, second));
    }

    private void CheckExtensions(List<GraphQLError> errors)
    {
        foreach (var extension in _extensions.Values.SelectMany(extensions => extensions))
        {
            if (!Types.TryGetValue(extension.Name.Value, out var definition))
                errors.Add(GraphQLError.At($"Cannot extend type \"{extension.Name.Value}\": it is not defined.{DidYouMean.Suggest(extension.Name.Value, Types.Keys)}", null, extension.Name));
            else if (definition.GetType() != extension.GetType())
                errors.Add(GraphQLError.At($"Cannot extend \"{extension.Name.Value}\" as another kind of type.", null, definition, extension));
        }
    }

    private static string Describe(DefinitionNode definition) => definition is OperationDefinitionNode ? "an operation" : "a fragment";
}
