using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Cursors that are not of the connection they are used with, sent to the running server: refused by name, at no upstream call.</summary>
[Collection(nameof(SmallGraph))]
public sealed class CursorRefusalTests(SmallGraph graph)
{
    private const string Query =
        "query($after: String, $before: String) { products(first: 5, after: $after, before: $before) { totalCount nodes { id } pageInfo { hasNextPage } } }";

    private const int Cursors = 10_000;

    private static readonly string[] s_scopes =
    [
        "", "source: SCANTRUST", "source: DECONETWORK", "source: SCANTRUST, where: { isArchived: true }", "source: DECONETWORK, order: NAME_ASC",
        "source: DECONETWORK, where: { name: { gte: \"A\" } }", "source: DECONETWORK, where: { name: { gte: \"B\" } }", "where: { isArchived: null }",
    ];

    [Fact]
    public async Task Ten_thousand_mutated_and_foreign_cursors_are_refused_by_name()
    {
        var ours = await CursorsOfAsync("");
        var strangers = Mutated([.. ours], new Random(4711)).Concat(Foreign()).Distinct().Take(Cursors).ToArray();
        graph.Host.Simulator.Log.Clear();

        await Parallel.ForEachAsync(
            strangers.Index(), TestContext.Current.CancellationToken, async (stranger, _) => await AssertRefusedAsync(stranger.Item, stranger.Index % 2 == 0));

        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    [Fact]
    public async Task A_cursor_of_other_arguments_is_refused_by_their_names()
    {
        foreach (var given in s_scopes)
        {
            var cursors = await CursorsOfAsync(given);
            foreach (var asked in s_scopes.Where(scope => scope != given))
            {
                foreach (var cursor in new[] { cursors[0], cursors[^1] })
                    await AssertMismatchAsync(given, asked, cursor);
            }
        }
    }

    [Fact]
    public async Task A_cursor_of_a_later_version_is_refused_by_its_version()
    {
        var bytes = Base64Url.DecodeFromChars((await CursorsOfAsync(""))[0]);
        bytes[0] = 9;
        var payload = bytes.AsSpan(0, bytes.Length - 12);
        HMACSHA256.HashData(Encoding.UTF8.GetBytes("the key of golden cursors"), payload)[..12].CopyTo(bytes.AsSpan(payload.Length));

        var answer = await graph.Host.AskAloneAsync(Query, new { after = Base64Url.EncodeToString(bytes) });

        Assert.Equal("CURSOR_INVALID", Assert.Single(answer.Errors).Code);
        Assert.Contains("is a cursor of version 9; this server reads version 1.", answer.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cursor_that_the_server_gives_is_short_and_accepted()
    {
        foreach (var scope in s_scopes)
        {
            foreach (var cursor in await CursorsOfAsync(scope))
            {
                Assert.InRange(cursor.Length, 1, 120);
                Assert.Empty((await graph.Host.AskAsync($$"""{ products(first: 0, after: "{{cursor}}"{{Also(scope)}}) { nodes { id } } }""")).Errors);
            }
        }
    }

    private async Task AssertRefusedAsync(string cursor, bool asAfter)
    {
        var answer = await graph.Host.AskAsync(Query, asAfter ? new { after = cursor } : new { before = cursor });
        var error = Assert.Single(answer.Errors);
        Assert.True((answer.Status, error.Code, error.Path) == (HttpStatusCode.OK, "CURSOR_INVALID", "products"), $"{cursor}: {answer.Text}");
        Assert.Null(answer.Data["products"]);
        Assert.StartsWith(asAfter ? "after: \"" : "before: \"", error.Message, StringComparison.Ordinal);
        Assert.Contains("is not a cursor of this server, or it was altered.", error.Message, StringComparison.Ordinal);
    }

    private async Task AssertMismatchAsync(string given, string asked, string cursor)
    {
        var answer = await graph.Host.AskAloneAsync($$"""{ products(first: 5, after: "{{cursor}}"{{Also(asked)}}) { nodes { id } } }""");
        var error = Assert.Single(answer.Errors);
        Assert.True(error.Code == "CURSOR_MISMATCH", $"[{given}] as [{asked}]: {answer.Text}");
        string[] differing = [.. new[] { "source", "where", "order" }.Where(name => PartOf(given, name) != PartOf(asked, name))];
        Assert.Contains($"is a cursor of another {string.Join(" and ", differing)}.", error.Message, StringComparison.Ordinal);
        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    private static string PartOf(string scope, string name) =>
        scope.Split(", ").FirstOrDefault(part => part.StartsWith(name + ":", StringComparison.Ordinal)) ?? "";

    private static string Also(string scope) => scope.Length == 0 ? "" : $", {scope}";

    /// <summary>Of rows, and of pages by number.</summary>
    private async Task<string[]> CursorsOfAsync(string scope)
    {
        var answer = await graph.Host.AskAsync($$"""
            { products(first: 10{{Also(scope)}}) { edges { cursor } pageInfo { startCursor endCursor pages(around: 10) { cursor } } } }
            """);
        Assert.Empty(answer.Errors);
        var products = answer.Data["products"]!;
        return
        [
            .. Texts(products["edges"]!), .. Texts(products["pageInfo"]!["pages"]!), $"{products["pageInfo"]!["endCursor"]}",
        ];
    }

    private static IEnumerable<string> Texts(JsonNode items) => items.AsArray().Select(item => item!["cursor"]!.GetValue<string>());

    /// <summary>Texts that are almost cursors of ours.</summary>
    private static IEnumerable<string> Mutated(HashSet<string> ours, Random random)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= \n\0é";
        string[] cursors = [.. ours];
        for (var made = 0; made < 8_000;)
        {
            var cursor = cursors[random.Next(cursors.Length)];
            var (at, other) = (random.Next(cursor.Length), random.Next(cursor.Length));
            var letter = letters[random.Next(letters.Length)];
            var mutated = random.Next(8) switch
            {
                0 => cursor[..at] + letter + cursor[(at + 1)..],
                1 => cursor.Insert(at, $"{letter}"),
                2 => cursor.Remove(at, 1),
                3 => cursor[..at],
                4 => cursor[at..] + cursor[..at],
                5 => WithBit(cursor, random),
                6 => cursor[..at] + cursors[random.Next(cursors.Length)][^1] + cursor[other..],
                _ => cursor[..Math.Min(at, other)] + letter + cursor[Math.Min(at, other)..] + letter,
            };
            if (ours.Add(mutated))
            {
                made++;
                yield return mutated;
            }
        }
    }

    private static string WithBit(string cursor, Random random)
    {
        var bytes = Base64Url.DecodeFromChars(cursor);
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Cursors of other servers and of no server at all.</summary>
    private static IEnumerable<string> Foreign()
    {
        yield return "";
        var scope = new CursorScope("products", ["scantrust", "deconetwork"]);
        for (var index = 0; ; index++)
        {
            var seed = SHA256.HashData(BitConverter.GetBytes(index));
            yield return new CursorCodec(seed).Encode(new Cursor(index % 2, index, 1000), scope);
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes($"arrayconnection:{index}"));
            yield return Base64Url.EncodeToString(seed.AsSpan(0, 1 + index % 32).ToArray().Concat(BitConverter.GetBytes(index)).ToArray());
            yield return $"{{\"id\":{index}}}";
            yield return new string((char)('A' + index % 26), 1 + index / 26);
        }
    }
}
