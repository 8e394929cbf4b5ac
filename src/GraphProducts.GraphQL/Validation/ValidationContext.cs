using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation;

/// <summary>
/// What the rules know while a document is walked: what the schema says of the place where the walk stands. The walker moves it, rules only
/// read it.
/// </summary>
internal sealed class ValidationContext
{
    private const int MostLocations = 10;
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Fragments = DocumentFragments.Collect(document);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public DocumentFragments Fragments { get; }

    /// <summary>The composite type whose fields may be selected here; null where it is not known.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The field that is walked; null where the schema has no such field.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The directive that is walked; null outside directives and for unknown ones.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The name of the directive that is walked; null outside directives.</summary>
    public string? DirectiveName { get; set; }

    /// <summary>The argument that is walked; null where the schema has no such argument.</summary>
    public InputValueDefinition? Argument { get; set; }

    /// <summary>The variables and spreads of the definitions that have been walked, by definition.</summary>
    public DocumentUsages Usages { get; } = new();

    /// <summary>Whether so many errors were found that nobody reads on.</summary>
    public bool IsFull => _errors.Count > Options.MaxErrors;

    public ImmutableArray<GraphQLError> Errors => _errors.DrainToImmutable();

    public void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => Report(message, ErrorCodes.ValidationFailed, nodes);

    public void Report(string message, string code, params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (IsFull)
            return;
        if (_errors.Count == Options.MaxErrors)
            _errors.Add(GraphQLError.At($"There are more than {Options.MaxErrors} errors; the others are not reported.", ErrorCodes.ValidationFailed));
        else
            _errors.Add(GraphQLError.At(message, code, nodes[..Math.Min(nodes.Length, MostLocations)]));
    }

    /// <summary>The end of a message that suggests a name; empty where suggestions are switched off, or nobody will read the message: finding names is dear.</summary>
    public string Suggest(string wrong, IEnumerable<string> known) => Options.GivesSuggestions && !IsFull ? DidYouMean.Suggest(wrong, known) : "";

    /// <summary>The type that a reference means; null when the schema does not have it.</summary>
    public GraphType? TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => TypeOf(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => TypeOf(list.Type) is { } inner ? new ListType(inner) : null,
        NamedTypeNode named => Schema.TryGetType(named.Name.Value),
        _ => null,
    };
}
