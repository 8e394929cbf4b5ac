using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

public sealed class CursorCodecTests
{
    private static readonly CursorCodec Codec = PagingBench.Codec;
    private static readonly CursorScope Scope = new("products", ["SCANTRUST", "DECONETWORK"], "{isArchived:false}", "newest");

    [Fact]
    public void Gives_back_what_was_put_in()
    {
        var cursor = new Cursor(1, 812, "SKU-000813", 3120, "2021-02-01T03:24:42.468939Z");
        Assert.Equal(cursor, Decode(Codec.Encode(cursor, Scope)));
    }

    [Fact]
    public void Gives_back_any_cursor_with_its_keys_shortened() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true),
            Prop.ForAll<int, string, string>((number, key, sortKey) =>
            {
                var offset = Math.Abs(number % Cursor.MaximumOffset);
                var cursor = new Cursor(offset % 2, offset, key ?? "", offset % 3 == 0 ? null : offset, sortKey);
                var decoded = Decode(Codec.Encode(cursor, Scope));
                Assert.True(decoded.Names(cursor.Key));
                Assert.Equal((cursor.List, cursor.Offset, cursor.Total), (decoded.List, decoded.Offset, decoded.Total));
                Assert.StartsWith(Utf8(decoded.SortKey) ?? "", Utf8(sortKey) ?? "", StringComparison.Ordinal);
            }));

    [Theory]
    [InlineData("1", null, 80)]
    [InlineData("SKU-2024-000123", null, 100)]
    [InlineData("SKU-2024-000123", "2021-02-01T03:24:42.468939Z", 120)]
    [InlineData("a stock keeping unit of an unusual length, as some vendor surely has", "2021-02-01T03:24:42.468939Z", 120)]
    [InlineData("1234567890123456789012345678", "a sort key, say a name, that is longer than a cursor can hold", 120)]
    public void Stays_short(string key, string? sortKey, int length)
    {
        var text = Codec.Encode(new Cursor(1, 1_999_999, key, 2_000_000, sortKey), Scope);
        Assert.InRange(text.Length, 1, length);
        Assert.All(text, letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'));
    }

    [Fact]
    public void The_longest_cursor_is_within_the_length_that_is_read()
    {
        var text = Codec.Encode(new Cursor(int.MaxValue, int.MaxValue, new string('ÿ', 14), int.MaxValue - 1, new string('ÿ', 14)), Scope);
        Assert.InRange(text.Length, 121, CursorCodec.MaximumLength);
    }

    [Fact]
    public void A_long_key_still_tells_rows_apart()
    {
        var key = new string('x', 60);
        var cursor = Decode(Codec.Encode(new Cursor(0, 1, key + "1"), Scope));
        Assert.True(cursor.Names(key + "1"));
        Assert.False(cursor.Names(key + "2"));
    }

    [Fact]
    public void A_row_always_has_the_same_cursor() =>
        Assert.Equal(Codec.Encode(new Cursor(0, 7, "SKU-8", 12), Scope), Codec.Encode(new Cursor(0, 7, "SKU-8", 12), Scope));

    [Fact]
    public void Refuses_every_cursor_with_a_changed_letter()
    {
        var text = Codec.Encode(new Cursor(1, 812, "SKU-000813", 3120), Scope);
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= \n\0é";
        for (var index = 0; index < text.Length; index++)
        {
            foreach (var letter in Alphabet.Where(letter => letter != text[index]))
                AssertRefused(text[..index] + letter + text[(index + 1)..]);
        }
    }

    [Fact]
    public void Refuses_every_cursor_that_lost_or_gained_letters()
    {
        var text = Codec.Encode(new Cursor(1, 812, "SKU-000813", 3120), Scope);
        for (var index = 0; index < text.Length; index++)
        {
            AssertRefused(text[..index]);
            AssertRefused(text[(index + 1)..]);
            AssertRefused(text.Remove(index, 1));
            AssertRefused(text.Insert(index, "A"));
            AssertRefused(text.Insert(index, " "));
        }

        AssertRefused(text + "=");
        AssertRefused(text + "A");
        AssertRefused(text + text);
    }

    [Fact]
    public void Refuses_random_mutations_of_the_bytes()
    {
        var bytes = Base64Url.DecodeFromChars(Codec.Encode(new Cursor(1, 812, "SKU-000813", 3120, "2021-02-01"), Scope));
        var random = new Random(20240229);
        for (var round = 0; round < 5000; round++)
        {
            var mutated = bytes.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                mutated[random.Next(mutated.Length)] ^= (byte)random.Next(1, 256);
            if (!mutated.AsSpan().SequenceEqual(bytes))
                AssertRefused(Base64Url.EncodeToString(mutated));
        }
    }

    [Fact]
    public void Refuses_any_text_that_is_not_a_cursor() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5000).WithQuietOnSuccess(true),
            Prop.ForAll<string, byte[]>((text, bytes) =>
            {
                AssertRefused(text ?? "");
                AssertRefused(Base64Url.EncodeToString(bytes));
                AssertRefused(Convert.ToBase64String(bytes));
            }));

    [Fact]
    public void Refuses_a_text_of_any_length() => AssertRefused(new string('A', 1_000_000));

    [Fact]
    public void Refuses_cursors_signed_with_another_key()
    {
        for (var round = 0; round < 1000; round++)
            AssertRefused(new CursorCodec(RandomNumberGenerator.GetBytes(32)).Encode(new Cursor(0, round, $"SKU-{round}"), Scope));
    }

    [Fact]
    public void Refuses_a_cursor_of_an_unknown_version_by_its_number()
    {
        var bytes = Base64Url.DecodeFromChars(Codec.Encode(new Cursor(0, 1, "SKU-1"), Scope));
        bytes[0] = 2;
        var payload = bytes.AsSpan(0, bytes.Length - 12);
        HMACSHA256.HashData(Encoding.UTF8.GetBytes("a key for tests only"), payload).AsSpan(0, 12).CopyTo(bytes.AsSpan(payload.Length));
        var error = AssertRefused(Base64Url.EncodeToString(bytes));
        Assert.Contains("version 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brands", "{isArchived:false}", "newest", "connection")]
    [InlineData("products", "{isArchived:true}", "newest", "filter")]
    [InlineData("products", "{isArchived:false}", "oldest", "order")]
    public void Refuses_a_cursor_of_another_scope_by_what_differs(string connection, string filter, string order, string part)
    {
        var other = new CursorScope(connection, Scope.Lists, filter, order);
        Assert.False(Codec.TryDecode(Codec.Encode(new Cursor(0, 1, "SKU-1"), other), Scope, out _, out var error));
        Assert.Equal(PageError.CursorMismatch, error.Code);
        Assert.Contains($"another {part}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_cursor_over_other_lists()
    {
        var other = new CursorScope("products", ["DECONETWORK"], "{isArchived:false}", "newest");
        Assert.False(Codec.TryDecode(Codec.Encode(new Cursor(0, 1, "SKU-1"), other), Scope, out _, out var error));
        Assert.Equal(PageError.CursorMismatch, error.Code);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, -1)]
    [InlineData(-1, 0)]
    public void Refuses_a_signed_cursor_that_points_nowhere(int list, int offset) =>
        AssertRefused(Codec.Encode(new Cursor(list, offset, "SKU-1"), Scope));

    private static Cursor Decode(string text)
    {
        Assert.True(Codec.TryDecode(text, Scope, out var cursor, out var error), error?.Message);
        return cursor;
    }

    private static PageError AssertRefused(string text)
    {
        Assert.False(Codec.TryDecode(text, Scope, out var cursor, out var error));
        Assert.Null(cursor);
        Assert.Equal(PageError.CursorInvalid, error.Code);
        Assert.InRange(error.Message.Length, 1, 300);
        return error;
    }

    /// <summary>The text as UTF-8 can hold it: half a surrogate pair is replaced.</summary>
    private static string? Utf8(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
