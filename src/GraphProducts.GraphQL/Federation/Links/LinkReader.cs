using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation.Links;

/// <summary>Reads the links of a schema. https://specs.apollo.dev/link/v1.0/</summary>
internal sealed partial class LinkReader(List<GraphQLError> errors)
{
    public const string LinkIdentity = "https://specs.apollo.dev/link";
    public const string FederationIdentity = "https://specs.apollo.dev/federation";

    /// <summary>What the directive is called that links, unless it links itself under another name.</summary>
    public const string DefaultName = "link";

    /// <summary>
    /// The links in the order in which they were written. What is wrong with one is added to the errors. A directive of the author's that is called so and links neither
    /// links nor federation has another meaning, as for composition.
    /// </summary>
    public ImmutableArray<Link> Read(IReadOnlyList<DefinitionNode> definitions)
    {
        var applied = definitions.OfType<SchemaDefinitionNode>().SelectMany(part => part.Directives).ToArray();
        var linkOfLink = applied.FirstOrDefault(IsLinkOfLink);
        var name = linkOfLink?.Name.Value ?? DefaultName;
        var nodes = applied.Where(node => node.Name.Value == name).ToArray();
        var isDefined = definitions.Any(definition => definition is DirectiveDefinitionNode directive && directive.Name.Value == name);
        if (isDefined && nodes.All(node => Split(node.TextOf("url")).Identity is not (LinkIdentity or FederationIdentity)))
            return [];
        if (linkOfLink is not null && name != DefaultName && !isDefined)
            Report($"\"@{name}\" links nothing: composition knows \"@link\" alone without a definition. Write @link, or define the directive \"@{name}\".", linkOfLink);
        var links = nodes.Select(Read).OfType<Link>().ToImmutableArray();
        new LinkClashes(links, errors).Check();
        return links;
    }

    /// <summary>A link may link itself, and so take another name.</summary>
    private static bool IsLinkOfLink(DirectiveNode node) =>
        Split(node.TextOf("url")).Identity == LinkIdentity && node.Name.Value == (node.TextOf("as") ?? DefaultName);

    private Link? Read(DirectiveNode node)
    {
        var url = node.TextOf("url");
        var (identity, name, version) = Split(url);
        if (version is null || name.Length == 0)
            return Report($"\"{url}\" links nothing: an address such as \"{FederationIdentity}/{FederationVersion.Latest}\" is needed, which ends in a name and a version.", node);
        var prefix = node.TextOf("as") ?? name;
        if (!CanBePrefix(prefix, name))
            return Report($"\"{prefix}\" is no name that the specification \"{url}\" can be given: write as: with letters, digits and single underscores, and none at the end.", node);
        return new Link(node, identity, name, version.Value, prefix, ReadImports(node));
    }

    // Composition itself writes links to these two with two underscores, so that they are called as federation's own.
    private static bool CanBePrefix(string prefix, string name) =>
        (prefix == name ? LastWordPattern() : PrefixPattern()).IsMatch(prefix) || (name is "tag" or "inaccessible" && prefix == $"federation__{name}");

    /// <summary>What follows the path of an address, and who asks for it, say nothing of the specification.</summary>
    private static (string Identity, string Name, FederationVersion? Version) Split(string? url)
    {
        // .NET takes a path of Unix for an address.
        if (url is null || url.StartsWith('/') || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.AbsolutePath.Split('/') is not [.., var name, var version])
            return ("", "", null);
        var origin = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return (origin + address.AbsolutePath[..^(version.Length + 1)], name, FederationVersion.TryParse(version));
    }

    private ImmutableArray<LinkImport> ReadImports(DirectiveNode node) => node.ValueOf("import") switch
    {
        ListValueNode list => [.. list.Items.Select(item => ReadImport(item, node)).OfType<LinkImport>()],
        null or NullValueNode => [],
        var single => RefuseImports(single, node),
    };

    /// <summary>GraphQL takes a single value for a list of one; composition takes a text for a list of its letters.</summary>
    private ImmutableArray<LinkImport> RefuseImports(ValueNode single, DirectiveNode node)
    {
        Report($"import: {Printer.Print(single)} is no list: write import: [{Printer.Print(single)}].", node);
        return [];
    }

    private LinkImport? ReadImport(ValueNode value, DirectiveNode node)
    {
        var (name, alias) = value switch
        {
            StringValueNode text => (text.Value, text.Value),
            ObjectValueNode renamed when renamed.Fields.All(field => field.Name.Value is "name" or "as") =>
                (Field(renamed, "name"), renamed.Fields.Length == 1 ? Field(renamed, "name") : Field(renamed, "as")),
            _ => (null, null),
        };
        if (name is null || alias is null)
            return ReportImport($"{Printer.Print(value)} cannot be imported: write a name, or {{ name: \"@key\", as: \"@id\" }}.", node);
        if (!ImportPattern().IsMatch(name) || !ImportPattern().IsMatch(alias))
            return ReportImport($"{Printer.Print(value)} cannot be imported: it has something that is no name.", node);
        if (name.StartsWith('@') != alias.StartsWith('@'))
            return ReportImport($"\"{name}\" cannot be called \"{alias}\": directives begin with an at sign, types do not.", node);
        return new LinkImport(name, alias);
    }

    private static string? Field(ObjectValueNode value, string name) =>
        (value.Fields.FirstOrDefault(field => field.Name.Value == name)?.Value as StringValueNode)?.Value;

    private Link? Report(string message, SyntaxNode node)
    {
        errors.Add(GraphQLError.At(message, null, node));
        return null;
    }

    private LinkImport? ReportImport(string message, SyntaxNode node)
    {
        errors.Add(GraphQLError.At(message, null, node));
        return null;
    }

    // Two underscores part a prefix from what follows it.
    [GeneratedRegex(@"\A(?!.*__)[_A-Za-z][_0-9A-Za-z]*(?<!_)\z")]
    private static partial Regex PrefixPattern();

    // What an address ends in may have dots and dashes too; nobody writes them, when all that is used is imported.
    [GeneratedRegex(@"\A(?!.*__)[_A-Za-z][_0-9A-Za-z.-]*(?<!_)\z")]
    private static partial Regex LastWordPattern();

    [GeneratedRegex(@"\A@?[_A-Za-z][_0-9A-Za-z]*\z")]
    private static partial Regex ImportPattern();
}
