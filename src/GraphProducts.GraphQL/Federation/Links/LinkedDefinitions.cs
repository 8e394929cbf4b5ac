using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Federation.Specifications;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation.Links;

/// <summary>The definitions that the links of a schema bring, under the names that they have there.</summary>
internal sealed class LinkedDefinitions
{
    private readonly Dictionary<string, List<string>> _directiveNames = [];
    private readonly Dictionary<string, DefinitionNode> _definitions = [];
    private readonly HashSet<string> _ofRenamedLinks = [];

    // With the link that brings @link itself, where the author has none of it.
    private readonly List<Link> _bringing = [];

    private LinkedDefinitions(ImmutableArray<Link> links)
    {
        Links = links;
        Federation = links.FirstOrDefault(link => link.Identity == LinkReader.FederationIdentity);
    }

    /// <summary>The links as they were written.</summary>
    public ImmutableArray<Link> Links { get; }

    /// <summary>The link to federation 2, or null: the schema is one of federation 1.</summary>
    public Link? Federation { get; }

    /// <summary>
    /// Whether the links bring definitions. In a schema of federation 1 they do only beside a link to links themselves, by which composition tells them
    /// from a directive of the author's.
    /// </summary>
    public bool BringDefinitions => Federation is not null || Links.Any(link => link.Identity == LinkReader.LinkIdentity);

    /// <summary>The version of federation that the schema speaks.</summary>
    public FederationVersion Version => Federation?.Version ?? FederationVersion.One;

    /// <summary>The definitions by their names in the schema, directives with an at sign.</summary>
    public IReadOnlyDictionary<string, DefinitionNode> Definitions => _definitions;

    /// <summary>The link that brings a directive, by its name in the schema; null when the schema has it of itself.</summary>
    public Link? LinkOf(string directive) => _bringing.Find(link => link.SpecifiedName(directive) is not null);

    /// <summary>The names under which a directive of federation can be applied in the schema; none when its version does not have it.</summary>
    public IReadOnlyList<string> NamesOf(string directive) => _directiveNames.GetValueOrDefault(directive) ?? [];

    /// <summary>
    /// Whether composition too has the definition from the links, so that the author's is not needed. It has not those of links under another name than @link,
    /// which it finds by the author's.
    /// </summary>
    public bool IsKnownToComposition(DefinitionNode definition) => Definitions.ContainsKey(Marked(definition)) && !_ofRenamedLinks.Contains(Marked(definition));

    /// <summary>Holds the schema to the author's definition of a directive, which fits the specification's.</summary>
    public void Hold(DirectiveDefinitionNode definition) =>
        _definitions[Marked(definition)] = definition with { Description = _definitions[Marked(definition)] is DirectiveDefinitionNode known ? known.Description : null };

    public static LinkedDefinitions Of(ImmutableArray<Link> links, List<GraphQLError> errors)
    {
        var linked = new LinkedDefinitions(links);
        if (linked.Federation is null)
            linked.Add(Specification.Federation(FederationVersion.One), name => name, name => $"_{name}");
        if (!links.IsEmpty && links.All(link => link.Identity != LinkReader.LinkIdentity))
            linked.Add(new Link(links[0].Node, LinkReader.LinkIdentity, "link", FederationVersion.One, links[0].Node.Name.Value, []), errors);
        foreach (var link in linked.BringDefinitions ? links : [])
            linked.Add(link, errors);
        return linked;
    }

    private void Add(Link link, List<GraphQLError> errors)
    {
        _bringing.Add(link);
        if (link.Identity == LinkReader.LinkIdentity && Specification.Of(link) is null)
            errors.Add(GraphQLError.At($"The specification of links has no {link.Version}: {string.Join(", ", Specification.VersionsOf(link.Identity))} is known.", null, link.Node));
        else if (link.Identity == LinkReader.FederationIdentity && !Specification.IsKnown(link.Version))
            errors.Add(GraphQLError.At($"Federation {link.Version} is not known: v2.0 to {FederationVersion.Latest} are.", null, link.Node));
        else if (Specification.Of(link) is { } definitions)
            Add(link, definitions, errors);
    }

    private void Add(Link link, ImmutableArray<DefinitionNode> definitions, List<GraphQLError> errors)
    {
        var known = definitions.Select(Marked).ToArray();
        foreach (var import in link.Imports.Where(import => !known.Contains(import.Name)))
            errors.Add(GraphQLError.At($"{Missing(link, import.Name)}{DidYouMean.Suggest(import.Name, known)}", null, link.Node));
        Add(definitions, link.DirectiveName, link.TypeName);
        if (link.Identity == LinkReader.LinkIdentity && link.DirectiveName(link.Name) != LinkReader.DefaultName)
            _ofRenamedLinks.UnionWith(definitions.Select(definition => definition is DirectiveDefinitionNode
                ? $"@{link.DirectiveName(Specification.NameOf(definition))}"
                : link.TypeName(Specification.NameOf(definition))));
    }

    private static string Missing(Link link, string import)
    {
        var message = $"{link.Name} {link.Version} has no \"{import}\" to import.";
        return link.Identity == LinkReader.FederationIdentity && import.StartsWith('@') && Specification.FederationDirectives.Contains(import[1..])
            ? $"{message} It came with {Specification.IntroducedIn(import[1..])}: link that version."
            : message;
    }

    private void Add(ImmutableArray<DefinitionNode> definitions, Func<string, string> directiveName, Func<string, string> typeName)
    {
        var ownTypes = definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value).ToHashSet();
        var renaming = new DefinitionRenaming(name => ownTypes.Contains(name) ? typeName(name) : name);
        foreach (var definition in definitions)
        {
            var name = Specification.NameOf(definition);
            if (definition is not DirectiveDefinitionNode directive)
            {
                _definitions[typeName(name)] = renaming.Rename((TypeDefinitionNode)definition, typeName(name));
                continue;
            }

            _definitions[$"@{directiveName(name)}"] = renaming.Rename(directive, directiveName(name));
            if (!_directiveNames.TryGetValue(name, out var names))
                _directiveNames.Add(name, names = []);
            names.Add(directiveName(name));
        }
    }

    private static string Marked(DefinitionNode definition) =>
        definition is DirectiveDefinitionNode ? $"@{Specification.NameOf(definition)}" : Specification.NameOf(definition);
}
