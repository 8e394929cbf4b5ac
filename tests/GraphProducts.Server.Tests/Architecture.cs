using System.Reflection;
using System.Text.RegularExpressions;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.AspNetCore;
using GraphProducts.Server.Paging;
using GraphProducts.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests;

/// <summary>
/// Which part may know which. A part is a folder and so a namespace; what a type knows is read from its members and from the code of its methods.
/// </summary>
public sealed partial class Architecture
{
    private static readonly Assembly s_engine = typeof(GraphQLService).Assembly;
    private static readonly Assembly s_http = typeof(GraphQLHttpOptions).Assembly;
    private static readonly Assembly s_server = typeof(Pager).Assembly;
    private static readonly Assembly s_simulator = typeof(SimulatorHost).Assembly;

    private static readonly string[] s_httpNamespaces = ["System.Net", "Microsoft.AspNetCore"];

    private static readonly string[] s_slices = ["Products", "Brands", "Campaigns", "Skus"];

    /// <summary>What each part of the engine may know beside itself. The front door is the root, and knows all.</summary>
    private static readonly Dictionary<string, string[]> s_engineArrows = new()
    {
        ["Language"] = [],
        ["DataLoading"] = [],
        ["Writing"] = [],
        ["Errors"] = ["Language"],
        ["Types"] = ["Language", "Errors", "DataLoading", "Writing"],
        ["Validation"] = ["Language", "Errors", "Types"],
        ["Introspection"] = ["Language", "Errors", "Types"],
        ["Comparison"] = ["Language", "Errors", "Types", "Federation"],
        ["Federation"] = ["Language", "Errors", "Types", "DataLoading"],
        ["Planning"] = ["Language", "Errors", "Types"],
        ["Execution"] = ["Language", "Errors", "Types", "Planning", "DataLoading", "Writing"],
    };

    /// <summary>What each part of the server may know beside itself: of the server, and of the engine (<c>GraphQL</c>).</summary>
    private static readonly Dictionary<string, string[]> s_serverArrows = new()
    {
        ["Configuration"] = ["GraphQL"],
        ["Upstreams"] = ["Configuration"],
        ["Paging"] = [],
        ["Identity"] = [.. s_slices, "Upstreams", "GraphQL"],
        ["Json"] = ["Upstreams", "GraphQL"],
        ["Errors"] = ["Upstreams", "Paging", "GraphQL"],
        ["Health"] = ["Upstreams"],
        ["Schemas"] = ["Gateways", "GraphQL"],
        ["Products"] = [.. s_slices, "Paging", "Upstreams", "Identity", "Json", "Errors", "GraphQL"],
        ["Brands"] = [.. s_slices, "Paging", "Upstreams", "Identity", "Json", "Errors", "GraphQL"],
        ["Campaigns"] = [.. s_slices, "Paging", "Upstreams", "Identity", "Json", "Errors", "GraphQL"],
        ["Skus"] = [.. s_slices, "Paging", "Upstreams", "Identity", "Json", "Errors", "GraphQL"],
        ["Gateways"] = ["", "GraphQL"],
        ["Hosting"] = ["Configuration", "Errors", "Gateways", .. s_slices, "Paging", "Upstreams", "", "GraphQL"],
    };

    [Fact]
    public void Assemblies_know_only_what_is_to_their_right()
    {
        Assert.Empty(OursKnownBy(s_engine));
        Assert.Equal(["GraphProducts.GraphQL"], OursKnownBy(s_http));
        Assert.Empty(OursKnownBy(s_simulator));
        Assert.Equal(["GraphProducts.GraphQL", "GraphProducts.GraphQL.AspNetCore", "GraphProducts.Simulator"], OursKnownBy(s_server).Order());
    }

    [Fact]
    public void The_engine_knows_nothing_but_the_runtime() => Assert.All(
        s_engine.GetReferencedAssemblies(), known => Assert.StartsWith("System", known.Name, StringComparison.Ordinal));

    [Fact]
    public void Parts_of_the_engine_follow_the_arrows() => AssertNone(Breaches(s_engine, "GraphProducts.GraphQL", s_engineArrows));

    [Fact]
    public void Parts_of_the_server_follow_the_arrows() => AssertNone(Breaches(s_server, "GraphProducts.Server", s_serverArrows));

    /// <summary>A part without arrows would be unchecked.</summary>
    [Fact]
    public void Every_part_has_its_arrows()
    {
        Assert.Subset(s_engineArrows.Keys.ToHashSet(), PartsOf(s_engine, "GraphProducts.GraphQL").ToHashSet());
        Assert.Subset(s_serverArrows.Keys.ToHashSet(), PartsOf(s_server, "GraphProducts.Server").ToHashSet());
    }

    [Fact]
    public void Only_the_embedded_default_knows_the_simulator()
    {
        var knowing = TypeKnowledge.WrittenTypes(s_server)
            .Where(type => TypeKnowledge.Of(type).Any(known => known.Assembly == s_simulator))
            .Select(type => type.FullName);

        Assert.Equal(["GraphProducts.Server.Hosting.EmbeddedSimulator"], knowing);
    }

    [Fact]
    public void Paging_knows_nothing_of_http() => Assert.Empty(
        from type in TypeKnowledge.WrittenTypes(s_server)
        where PartOf(type, "GraphProducts.Server") == "Paging"
        from known in TypeKnowledge.Of(type)
        where known.Namespace is { } name && s_httpNamespaces.Any(http => name.StartsWith(http, StringComparison.Ordinal))
        select $"{type} -> {known}");

    [Fact]
    public void Types_of_the_server_are_internal_and_sealed_unless_others_derive_from_them()
    {
        // The compiler makes Program of the top-level statements.
        var types = TypeKnowledge.WrittenTypes(s_server).Where(type => type.Name != "Program").ToList();

        Assert.DoesNotContain(types, type => type.IsVisible);
        Assert.DoesNotContain(
            types, type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !types.Exists(other => other.BaseType == type));
    }

    [Fact]
    public void Nothing_has_a_name_that_says_nothing() => Assert.Empty(
        from assembly in new[] { s_engine, s_http, s_server, s_simulator }
        from type in TypeKnowledge.WrittenTypes(assembly)
        where BannedWords().IsMatch(type.FullName!)
        select type.FullName);

    [Fact]
    public void Namespaces_are_folders() => Assert.Empty(
        from project in Directory.GetDirectories(RepositoryFiles.PathTo("src"))
        from file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
        let folder = Path.GetRelativePath(RepositoryFiles.PathTo("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.')
        where !folder.Contains(".obj", StringComparison.Ordinal) && !folder.Contains(".bin", StringComparison.Ordinal)
        let line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        where line is not null && line != $"namespace {folder};"
        select $"{file}: {line}");

    /// <summary>Shows all of them, where xunit would cut the list short.</summary>
    private static void AssertNone(IEnumerable<string> breaches)
    {
        var all = string.Join('\n', breaches);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> OursKnownBy(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(known => known.Name!).Where(name => name.StartsWith("GraphProducts.", StringComparison.Ordinal));

    private static IEnumerable<string> Breaches(Assembly assembly, string root, Dictionary<string, string[]> arrows) =>
        from type in TypeKnowledge.WrittenTypes(assembly)
        let part = PartOf(type, root)
        where part is not (null or "")
        from known in TypeKnowledge.Of(type)
        let other = PartOf(known, root)
        where other is not null && other != part && !arrows[part].Contains(other)
        select $"{type.FullName} -> {known.FullName}";

    private static IEnumerable<string> PartsOf(Assembly assembly, string root) =>
        TypeKnowledge.WrittenTypes(assembly).Select(type => PartOf(type, root)).OfType<string>().Where(part => part.Length > 0).Distinct();

    /// <summary>
    /// The first folder below the project, "" for the project's own folder, <c>GraphQL</c> for the engine seen from the server; null for all else.
    /// </summary>
    private static string? PartOf(Type type, string root)
    {
        var name = type.Namespace ?? (type.Name == "Program" ? "GraphProducts.Server" : "");
        if (root != "GraphProducts.GraphQL" && (type.Assembly == s_engine || type.Assembly == s_http))
            return "GraphQL";
        if (type.Assembly != (root == "GraphProducts.GraphQL" ? s_engine : s_server) || !name.StartsWith(root, StringComparison.Ordinal))
            return null;
        return name[root.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
    }

    [GeneratedRegex("(Helper|Util|Common|Manager)(s|ity|ities)?([A-Z.`+]|$)")]
    private static partial Regex BannedWords();
}
