using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GraphProducts.Server.Upstreams.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Moments are finer than DecoNetwork's dates; what is sent selects exactly the dates that the moment itself would.</summary>
public sealed class DecoDateTests
{
    private static readonly DateTimeOffset s_half = new(2018, 2, 1, 10, 0, 0, 500, TimeSpan.Zero);

    [Theory]
    [InlineData(DecoOperator.Greater, DecoOperator.Greater)]
    [InlineData(DecoOperator.GreaterOrEqual, DecoOperator.Greater)]
    [InlineData(DecoOperator.Less, DecoOperator.LessOrEqual)]
    [InlineData(DecoOperator.LessOrEqual, DecoOperator.LessOrEqual)]
    public void A_moment_between_two_seconds_is_told_by_the_second_it_lies_in(object asked, object sent)
    {
        var condition = DecoCondition.Modified((DecoOperator)asked, s_half);

        Assert.Equal(((DecoOperator)sent, "2018-02-01T10:00:00", null, null), (condition.Operator, condition.Date1, condition.Date2, condition.Text));
    }

    [Fact]
    public void Nothing_is_equal_to_a_moment_between_two_seconds()
    {
        Assert.Same(DecoCondition.Nothing, DecoCondition.Modified(DecoOperator.Equal, s_half));
        Assert.Same(DecoCondition.Everything, DecoCondition.Modified(DecoOperator.NotEqual, s_half));
        Assert.Same(DecoCondition.Nothing, DecoCondition.ModifiedBetween(s_half, s_half.AddMilliseconds(499)));
        Assert.Same(DecoCondition.Nothing, DecoCondition.ModifiedBetween(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Selects_exactly_the_dates_that_the_moments_do() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20_000).WithQuietOnSuccess(true),
        Prop.ForAll(
            Gen.Elements(Enum.GetValues<DecoOperator>()).ToArbitrary(),
            Gen.Zip(Moments, Moments).ToArbitrary(),
            Gen.Choose(-3, 3).ToArbitrary(),
            (@operator, moments, seconds) =>
            {
                var (moment, other) = moments.Item1 <= moments.Item2 ? moments : (moments.Item2, moments.Item1);
                var condition = @operator == DecoOperator.Between
                    ? DecoCondition.ModifiedBetween(moment, other)
                    : DecoCondition.Modified(@operator, moment);
                var row = Near(moment, seconds);
                Assert.True(
                    Holds(@operator, row, moment, other) == Holds(condition, row),
                    $"{@operator} {moment:O} {other:O} as {condition} at {row:O}");
            }));

    /// <summary>Few seconds, so that bounds, rows and each other meet often; also at both ends of time, and of any offset that is possible there.</summary>
    private static Gen<DateTimeOffset> Moments =>
        from start in Gen.Elements(DateTimeOffset.MinValue.Ticks, s_half.Ticks, DateTimeOffset.MaxValue.Ticks)
        from seconds in Gen.Choose(-3, 3)
        from ticks in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Elements(1, -1, 5_000_000, -9_999_999)))
        from hours in Gen.Choose(-14, 14)
        select InOffset(Bounded(start - start % TimeSpan.TicksPerSecond + seconds * TimeSpan.TicksPerSecond + ticks), hours);

    private static long Bounded(long ticks) => Math.Clamp(ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks);

    private static DateTimeOffset InOffset(long ticks, int hours)
    {
        var local = ticks + hours * TimeSpan.TicksPerHour;
        return local == Bounded(local) ? new DateTimeOffset(local, TimeSpan.FromHours(hours)) : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static DateTimeOffset Near(DateTimeOffset moment, int seconds)
    {
        var ticks = Bounded(moment.UtcTicks + seconds * TimeSpan.TicksPerSecond);
        return new DateTimeOffset(ticks - ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }

    private static bool Holds(DecoOperator @operator, DateTimeOffset row, DateTimeOffset moment, DateTimeOffset other) => @operator switch
    {
        DecoOperator.Equal => row == moment,
        DecoOperator.NotEqual => row != moment,
        DecoOperator.Less => row < moment,
        DecoOperator.Greater => row > moment,
        DecoOperator.LessOrEqual => row <= moment,
        DecoOperator.GreaterOrEqual => row >= moment,
        _ => row >= moment && row <= other,
    };

    /// <summary>What DecoNetwork makes of what it is sent.</summary>
    private static bool Holds(DecoCondition condition, DateTimeOffset row)
    {
        if (condition == DecoCondition.Nothing || condition == DecoCondition.Everything)
            return condition == DecoCondition.Everything;
        var date2 = condition.Date2 is { } text ? Read(text) : default;
        return Holds(condition.Operator, row, Read(condition.Date1!), date2);
    }

    private static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
