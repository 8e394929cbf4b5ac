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
    private static readonly CursorScope Scope = new("products", ["scantrust", "deconetwork"], "both", "{isArchived:false}", "newest");

    [Fact]
    public void Gives_back_what_was_put_in()
    {
        var anchor = new CursorAnchor(0xDEADBEEF, [1, uint.MaxValue], [3], long.MinValue);
        AssertSame(new Cursor(1, 812, 3120, anchor), Decode(Codec.Encode(new Cursor(1, 812, 3120, anchor), Scope)));
    }

    [Fact]
    public void A_place_by_number_alone_has_no_anchor() =>
        Assert.Equal(new Cursor(1, 812, 3120), Decode(Codec.Encode(new Cursor(1, 812, 3120), Scope)));

    [Fact]
    public void A_place_can_be_ahead_of_the_first_row() =>
        Assert.Equal(new Cursor(1, -1, 3120), Decode(Codec.Encode(new Cursor(1, -1, 3120), Scope)));

    [Fact]
    public void Reads_what_was_signed_with_a_previous_key_and_signs_with_the_new_one()
    {
        var old = CursorCodec.From(new PagingOptions { CursorKey = "the key before this one" });
        var changed = CursorCodec.From(new PagingOptions
        {
            CursorKey = "the key from now on",
            PreviousCursorKeys = { "some key of last year", "the key before this one" },
        });
        Assert.True(changed.TryDecode(old.Encode(Row(1, 812), Scope), Scope, out var cursor, out _));
        AssertSame(Row(1, 812), cursor);
        Assert.Equal(changed.Encode(Row(1, 812), Scope), CursorCodec.From(new PagingOptions { CursorKey = "the key from now on" }).Encode(Row(1, 812), Scope));
        Assert.False(old.TryDecode(changed.Encode(Row(1, 812), Scope), Scope, out _, out _));
        Assert.False(changed.TryDecode(Codec.Encode(Row(1, 812), Scope), Scope, out _, out _));
    }

    [Fact]
    public void Gives_back_any_cursor() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true),
            Prop.ForAll<int, uint[], long?>((number, marks, sortKey) =>
            {
                var offset = Math.Abs(number % Cursor.MaximumOffset);
                var ahead = marks.Take(offset % (CursorAnchor.MaximumNeighbours + 1)).ToArray();
                var behind = marks.Skip(ahead.Length).Take(CursorAnchor.MaximumNeighbours - ahead.Length).ToArray();
                var anchor = offset % 7 == 0 ? null : new CursorAnchor((uint)number, ahead, behind, sortKey);
                var cursor = new Cursor(offset % 2, offset, offset % 3 == 0 ? null : offset, anchor);
                AssertSame(cursor, Decode(Codec.Encode(cursor, Scope)));
            }));

    [Theory]
    [InlineData(0, null, 60)]
    [InlineData(0, -637477466824689390L, 70)]
    [InlineData(CursorAnchor.MaximumNeighbours, null, 100)]
    [InlineData(CursorAnchor.MaximumNeighbours, -637477466824689390L, 120)]
    public void Stays_short(int neighbours, long? sortKey, int length)
    {
        var anchor = new CursorAnchor(uint.MaxValue, new uint[neighbours], [], sortKey);
        var text = Codec.Encode(new Cursor(1, Cursor.MaximumOffset, Cursor.MaximumOffset, anchor), Scope);
        Assert.InRange(text.Length, 1, length);
        Assert.InRange(text.Length, 1, CursorCodec.MaximumLength);
        Assert.All(text, letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'));
    }

    [Fact]
    public void A_row_always_has_the_same_cursor() =>
        Assert.Equal(Codec.Encode(Row(0, 7), Scope), Codec.Encode(Row(0, 7), Scope));

    [Fact]
    public void Refuses_every_cursor_with_a_changed_letter()
    {
        var text = Codec.Encode(Row(1, 812), Scope);
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
        var text = Codec.Encode(Row(1, 812), Scope);
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
        var bytes = Base64Url.DecodeFromChars(Codec.Encode(Row(1, 812), Scope));
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
            AssertRefused(new CursorCodec(RandomNumberGenerator.GetBytes(32)).Encode(Row(0, round), Scope));
    }

    [Fact]
    public void Refuses_a_cursor_of_an_unknown_version_by_its_number()
    {
        var bytes = Base64Url.DecodeFromChars(Codec.Encode(Row(0, 1), Scope));
        bytes[0] = 2;
        var payload = bytes.AsSpan(0, bytes.Length - 12);
        HMACSHA256.HashData(Encoding.UTF8.GetBytes("a key for tests only"), payload).AsSpan(0, 12).CopyTo(bytes.AsSpan(payload.Length));
        var error = AssertRefused(Base64Url.EncodeToString(bytes));
        Assert.Contains("version 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brands", "both", "{isArchived:false}", "newest", "connection")]
    [InlineData("products", "SCANTRUST", "{isArchived:false}", "newest", "source")]
    [InlineData("products", "both", "{isArchived:true}", "newest", "where")]
    [InlineData("products", "both", "{isArchived:false}", "oldest", "order")]
    [InlineData("products", "SCANTRUST", "{isArchived:true}", "oldest", "source and where and order")]
    public void Refuses_a_cursor_of_another_scope_by_what_differs(string connection, string source, string where, string order, string part)
    {
        var other = new CursorScope(connection, Scope.Lists, source, where, order);
        Assert.False(Codec.TryDecode(Codec.Encode(Row(0, 1), other), Scope, out _, out var error));
        Assert.Equal(PageError.CursorMismatch, error.Code);
        Assert.Contains($"another {part}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_cursor_over_other_lists()
    {
        var other = new CursorScope("products", ["deconetwork"], "both", "{isArchived:false}", "newest");
        Assert.False(Codec.TryDecode(Codec.Encode(Row(0, 1), other), Scope, out _, out var error));
        Assert.Equal(PageError.CursorMismatch, error.Code);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, -1)]
    [InlineData(-1, 0)]
    public void Refuses_a_signed_cursor_that_points_nowhere(int list, int offset) =>
        AssertRefused(Codec.Encode(Row(list, offset), Scope));

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

    private static Cursor Row(int list, int offset) => new(list, offset, 3120, new CursorAnchor(0xC0FFEE, [1, 2, 3], [4], -5));

    private static void AssertSame(Cursor expected, Cursor actual)
    {
        Assert.Equal(expected with { Anchor = null }, actual with { Anchor = null });
        Assert.Equal(expected.Anchor?.Mark, actual.Anchor?.Mark);
        Assert.Equal(expected.Anchor?.Ahead, actual.Anchor?.Ahead);
        Assert.Equal(expected.Anchor?.Behind, actual.Anchor?.Behind);
        Assert.Equal(expected.Anchor?.SortKey, actual.Anchor?.SortKey);
    }
}
