using System.Runtime.InteropServices;
using System.Text;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>Asks <c>get</c> for these ids, in one request.</summary>
internal delegate ValueTask<UpstreamResult<DecoEnvelope>> AskForProducts(ReadOnlyMemory<string> ids);

/// <summary>
/// Finds products by id although DecoNetwork may keep back all of them because one does not exist. One lookup is one object.
/// 1. All ids are asked for in one call. Unless that answers "not found" (40004) without any row, what was not given does not exist.
/// 2. Otherwise the ids are halved and each half is asked for, and so on down to single ids.
/// 3. A half that turns out complete says that the missing id is in the other, which is then halved without being asked for.
/// One missing id among 100 costs at most 14 calls. Many could cost twice as many calls as ids, so that after <see cref="MaxCalls"/>
/// calls, or when the time of one call is over, the ids not yet told apart fail. The others stand.
/// </summary>
internal sealed class DecoProductLookup(AskForProducts ask, Func<bool> isTimeOver)
{
    public const int MaxCalls = 32;

    private static readonly UpstreamFailure TooManyCalls = UpstreamFailure.BadResponse(
        UpstreamName.DecoNetwork, "keeps back products because others do not exist. Ask for fewer, or leave out those that do not exist.");

    private static readonly IReadOnlyDictionary<string, UpstreamFailure> NoneFailed = new Dictionary<string, UpstreamFailure>();

    private readonly Dictionary<string, DecoProduct> _found = new(StringComparer.Ordinal);
    private Dictionary<string, UpstreamFailure>? _failed;
    private UpstreamFailure? _stop;
    private int _calls;

    /// <summary>A failure of the first call is the failure of the whole; later ones fail only the ids that are still open.</summary>
    public async ValueTask<UpstreamResult<DecoProductsById>> FindAsync(string[] ids)
    {
        if (ids.Length > 0)
        {
            await SearchAsync(ids, isKnownToMiss: false).ConfigureAwait(false);
        }

        return _calls == 1 && _stop is not null ? _stop : new DecoProductsById(_found, _failed ?? NoneFailed);
    }

    /// <summary>True when some of the ids do not exist, or may not.</summary>
    private async ValueTask<bool> SearchAsync(ReadOnlyMemory<string> ids, bool isKnownToMiss)
    {
        if (!isKnownToMiss && await AskAsync(ids).ConfigureAwait(false) is { } misses)
        {
            return misses;
        }

        if (ids.Length > 1)
        {
            var half = ids.Length / 2;
            var leftMisses = await SearchAsync(ids[..half], isKnownToMiss: false).ConfigureAwait(false);
            await SearchAsync(ids[half..], isKnownToMiss: !leftMisses).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Whether some of the ids are missing; null when DecoNetwork told only that, and kept back the others.</summary>
    private async ValueTask<bool?> AskAsync(ReadOnlyMemory<string> ids)
    {
        if ((_stop ??= WhyStop()) is not null)
        {
            return Fail(ids);
        }

        _calls++;
        var answer = await ask(ids).ConfigureAwait(false);
        if (!answer.TryGetValue(out var envelope, out _stop))
        {
            return Fail(ids);
        }

        var before = _found.Count;
        Keep(envelope.Rows, ids);
        var got = _found.Count - before;
        return envelope.IsNotFound && got == 0 ? null : got < ids.Length;
    }

    private UpstreamFailure? WhyStop() => _calls switch
    {
        0 => null,
        >= MaxCalls => TooManyCalls,
        _ => isTimeOver() ? TooManyCalls with { Code = UpstreamFailureCode.Timeout, IsOutOfTime = true } : null,
    };

    private bool Fail(ReadOnlyMemory<string> ids)
    {
        _failed ??= new(StringComparer.Ordinal);
        foreach (var id in ids.Span)
        {
            _failed[id] = _stop!;
        }

        return true;
    }

    /// <summary>Rows come in any order, mostly in the one that was asked for; and one that was not asked for is none of ours.</summary>
    private void Keep(DecoProduct[] rows, ReadOnlyMemory<string> ids)
    {
        HashSet<string>? asked = null;
        for (var place = 0; place < rows.Length; place++)
        {
            if (rows[place] is not { ProductId: { IsNull: false } productId } row)
                continue;
            if (place < ids.Length && Ascii.Equals(productId.Escaped, ids.Span[place]))
                _found.TryAdd(ids.Span[place], row);
            else if ((asked ??= AsSet(ids)).TryGetValue(productId.ToString(), out var id))
                _found.TryAdd(id, row);
        }
    }

    private static HashSet<string> AsSet(ReadOnlyMemory<string> ids) => MemoryMarshal.ToEnumerable(ids).ToHashSet(StringComparer.Ordinal);
}
