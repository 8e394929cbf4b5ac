using System.Text.Json;

namespace GraphProducts.Server.Tests.Cases;

/// <summary>
/// A folder with an operation and everything that it must lead to: <c>query.graphql</c> and, if it needs any, <c>variables.json</c>;
/// <c>answer.json</c>, <c>plan.txt</c> and <c>calls.txt</c>.
/// </summary>
internal sealed class GoldenCase(string name)
{
    public static readonly string[] Outcomes = ["answer.json", "plan.txt", "calls.txt"];

    private static readonly string s_root = RepositoryFiles.PathTo("tests", "GraphProducts.Server.Tests", "Cases");

    private readonly string _folder = Path.Combine(s_root, name);

    /// <summary>The names of all cases: every folder is one.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetDirectories(s_root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public string Query => File.ReadAllText(Path.Combine(_folder, "query.graphql"));

    public JsonElement Variables
    {
        get
        {
            var path = Path.Combine(_folder, "variables.json");
            return File.Exists(path) ? JsonElement.Parse(File.ReadAllText(path)) : JsonElement.Parse("{}");
        }
    }

    /// <summary>What is committed; a missing file is an outcome that no run can have.</summary>
    public string Expected(string outcome)
    {
        var path = Path.Combine(_folder, outcome);
        return File.Exists(path) ? File.ReadAllText(path) : $"{outcome} is missing; run once with UPDATE_GOLDEN=1 and review it.";
    }

    public void Rewrite(string outcome, string content) => File.WriteAllText(Path.Combine(_folder, outcome), content);
}
