using System.Text;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Tests.Config;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

/// <summary>Demand response events from their notice to their end.</summary>
public class EventBookTests
{
    private readonly SiteConfiguration _site = Sites.School();
    private readonly Command _command = new();

    private EventBook _book = new();

    [Fact]
    public void An_event_holds_from_its_start_to_its_end_and_not_without_time()
    {
        Assert.Equal("accepted", Apply("'eventId':'a','startUtcMilliseconds':100000,'endUtcMilliseconds':200000,'limitWatts':3000,'level':1"));
        CycleTable.Run(
            """
               now |    utc | valid || limit
            -------+--------+-------++------
                 0 |  99999 | yes   ||    -
                 1 | 100000 | no    ||    -
                 2 | 100002 | yes   || 3000
             99999 |      0 | no    || 3000
             99999 | 500000 | yes   || 3000
            100000 |      0 | no    ||    -
            """,
            row => _book.Update(row.Number("now"), row.Number("utc"), row.Is("valid"), 9_000),
            _ => Limit());
        Assert.False(_book.IsAny);
    }

    [Fact]
    public void An_event_that_nobody_could_start_in_time_is_over_without_effect()
    {
        Apply("'eventId':'a','startUtcMilliseconds':100000,'endUtcMilliseconds':200000,'limitWatts':3000,'level':1");
        Assert.True(_book.Update(5, 200_000, true, 9_000));
        Assert.False(_book.IsAny);
    }

    [Fact]
    public void A_reduction_is_taken_from_the_power_at_its_start_and_a_change_of_the_event_keeps_that()
    {
        const string times = "'eventId':'a','startUtcMilliseconds':100000,'endUtcMilliseconds':200000,";
        Apply(times + "'reductionWatts':2000,'level':1");
        _book.Update(0, 100_000, true, 9_000);
        Assert.Equal("7000", Limit());
        Apply(times + "'reductionWatts':3000,'level':1");
        Assert.Equal("6000", Limit());
        _book.Update(1_000, 101_000, true, 7_000);
        Assert.Equal("6000", Limit());
        Apply(times + "'reductionWatts':90000,'level':1");
        _book.Update(2_000, 102_000, true, 6_000);
        Assert.Equal("100", Limit());
    }

    [Fact]
    public void The_lowest_of_all_active_events_counts_and_what_is_declined_or_called_off_does_not()
    {
        const string times = "'startUtcMilliseconds':100000,'endUtcMilliseconds':200000,";
        Apply("'eventId':'a'," + times + "'limitWatts':3000,'level':2");
        Apply("'eventId':'b'," + times + "'limitWatts':2000,'level':1");
        Apply("'eventId':'c'," + times + "'limitWatts':1000,'level':3");
        _book.Update(0, 100_000, true, 9_000);
        Assert.Equal("1000", Limit());
        Assert.Equal("outranked", Apply("'eventId':'c','optOut':true"));
        Assert.Equal("accepted", Apply("'eventId':'c','cancel':true"));
        Assert.Equal("2000", Limit());
        Assert.Equal("accepted", Apply("'eventId':'b','optOut':true"));
        Assert.Equal("3000", Limit());
        Assert.Equal("unknown-event", Apply("'eventId':'c','cancel':true"));
        Assert.Equal("unknown-event", Apply("'eventId':'d','optOut':true"));
    }

    [Fact]
    public void Four_events_are_the_most_and_a_known_one_can_still_be_changed()
    {
        const string rest = "'startUtcMilliseconds':100000,'endUtcMilliseconds':200000,'limitWatts':3000,'level':1";
        Assert.All("abcd", name => Assert.Equal("accepted", Apply($"'eventId':'{name}'," + rest)));
        Assert.Equal("full", Apply("'eventId':'e'," + rest));
        Assert.Equal("accepted", Apply("'eventId':'d'," + rest));
        Apply("'eventId':'a','cancel':true");
        Assert.Equal("accepted", Apply("'eventId':'e'," + rest));
    }

    [Fact]
    public void Orders_come_back_from_their_record_as_they_were()
    {
        StandingOrders orders = new(60, 0, new ScheduleMemory(Schedules));
        _book = orders.Events;
        Apply("'eventId':'123456789012345678901234','startUtcMilliseconds':100000,'endUtcMilliseconds':200000,'reductionWatts':4000,'level':2,'noticeSeconds':3600");
        Apply("'eventId':'b','startUtcMilliseconds':100000,'endUtcMilliseconds':300000,'limitWatts':8000,'level':1");
        Apply("'eventId':'c','startUtcMilliseconds':900000,'endUtcMilliseconds':960000,'limitWatts':7000,'level':1");
        Apply("'eventId':'d','startUtcMilliseconds':900000,'endUtcMilliseconds':960000,'limitWatts':7000,'level':1");
        Apply("'eventId':'c','optOut':true");
        orders.Limit.Set(6_500, 3_600_000, 0, 100_000);
        orders.Events.At(0).Note.Announce(ResponseBasis.Profile, 1_100, 17_500_000, 600);
        orders.Events.At(0).Note.Begin(123_456_789_012, true);
        orders.Events.Update(0, 100_000, true, 9_000);
        Assert.All(Enum.GetValues<ParameterName>(), p => Assert.True(orders.Parameters.TrySet(p, 30)));
        for (int i = 0; i < ScheduleOrders.Capacity; i++)
        {
            Assert.Equal(CommandReason.Accepted, orders.Schedules.Orders.Apply(i, ScheduleMode.Occupied, 100 * i, 1_000 * (i + 1), 0));
        }

        orders.Schedules.RatesOf(7).Learn(Season.Heating, 4_800);

        byte[] bytes = new byte[StandingOrders.MaximumBytes];
        ByteWriter writer = new(bytes);
        orders.Write(writer);
        Assert.False(writer.HasFailed);
        Assert.Equal(StandingOrders.MaximumBytes - (3 * 23), writer.Length);

        StandingOrders later = new(60, 0, new ScheduleMemory(Schedules));
        ByteReader reader = new(bytes, 0, writer.Length);
        later.Restore(reader, 5);
        Assert.True(reader.IsAtEnd);
        ResponseNote note = later.Events.At(0).Note;
        Assert.Equal((true, true, true, true, false), (note.IsKnown, note.HasBegun, note.IsWhole, note.HasGap, note.WasDeclined));
        Assert.Equal((ResponseBasis.Profile, 1_100, 17_500_000, 600, 123_456_789_012),
            (note.Basis, note.AdjustmentPermille, note.MeanMilliwattHours, note.NoticeSeconds, note.StartMilliwattHours));
        Assert.False(later.Events.At(1).Note.IsKnown);
        Assert.Equal((3_600, DemandEvent.NoNotice), (later.Events.At(0).NoticeSeconds, later.Events.At(1).NoticeSeconds));
        later.Limit.Update(6, 150_000, true);
        later.Events.Update(6, 150_000, true, 1_000);
        Assert.Equal(5_000, later.LowestLimitWatts(10_000, 10_000));
        Assert.Equal(LimitSource.Event, later.Source);
        later.Events.At(0).Clear();
        Assert.Equal(6_500, later.LowestLimitWatts(10_000, 10_000));
        Assert.Equal(LimitSource.Command, later.Source);
        later.Limit.Clear();
        Assert.Equal(8_000, later.LowestLimitWatts(10_000, 9_000));
        Assert.Equal(7_500, later.LowestLimitWatts(10_000, 7_500));
        Assert.Equal(LimitSource.Budget, later.Source);
        Assert.Equal(4_000, later.LowestLimitWatts(4_000, 4_000));
        Assert.Equal(LimitSource.Site, later.Source);
        Assert.True(later.Events.At(2).IsOptedOut);
        Assert.Equal(ScheduleMode.Occupied, later.Schedules.Orders.ModeOf(3, 300));
        Assert.Equal(ScheduleMode.Auto, later.Schedules.Orders.ModeOf(3, 299));
        Assert.Equal(ScheduleMode.Auto, later.Schedules.Orders.ModeOf(3, 4_000));
        Assert.Equal((2_550, 1_800), (later.Schedules.RatesOf(7).HeatingSecondsPerKelvin, later.Schedules.RatesOf(6).HeatingSecondsPerKelvin));
        Assert.Equal(30, later.Parameters.ValueOf(ParameterName.HealthPeriodSeconds));
        later.Parameters.Clear(ParameterName.StatePeriodSeconds);
        Assert.Equal(60, later.Parameters.ValueOf(ParameterName.StatePeriodSeconds));
    }

    [Fact]
    public void A_record_cut_at_any_byte_or_of_any_bytes_restores_without_an_exception()
    {
        Random random = new(1);
        byte[] bytes = new byte[StandingOrders.MaximumBytes];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            StandingOrders orders = new(60, 0, new ScheduleMemory(Schedules));
            orders.Restore(new ByteReader(bytes, 0, random.Next(bytes.Length)), 0);
            orders.LowestLimitWatts(1_000, 1_000);
        }
    }

    // A reduction is taken from what the baseline of the whole event says, from the last window where nobody knows.
    [Theory]
    [InlineData(DemandEvent.NoBaseline, 5_000)]
    [InlineData(12_000, 8_000)]
    public void A_reduction_is_taken_from_the_baseline_of_the_event(long expectedWatts, long limitWatts)
    {
        DemandEvent known = new(new EventBook());
        known.Set("a", 100_000, 200_000, 0, 4_000, 1);
        known.ExpectedWatts = expectedWatts;
        Assert.Equal(expectedWatts < 0 ? DemandEvent.NoBaseline : limitWatts, known.IntendedLimitWatts);
        Assert.Equal(long.MaxValue, known.EffectiveLimitWatts);
        known.Update(0, 100_000, true, 9_000);
        Assert.Equal(limitWatts, known.EffectiveLimitWatts);
        known.ExpectedWatts = 50_000;
        Assert.Equal(limitWatts, known.EffectiveLimitWatts);
    }

    [Theory]
    [InlineData(DemandEvent.NoNotice, 0, true)]
    [InlineData(3_600, 6_399_999, false)]
    [InlineData(3_600, 6_400_000, true)]
    [InlineData(0, 9_999_999, false)]
    [InlineData(DemandEvent.NoNotice, 10_000_000, false)]
    public void An_event_may_be_prepared_for_from_its_notice_until_it_begins(long noticeSeconds, long utcMilliseconds, bool mayBe)
    {
        DemandEvent known = new(new EventBook());
        known.Set("a", 10_000_000, 20_000_000, 8_000, 0, 1, noticeSeconds);
        Assert.Equal(mayBe, known.MayBePrepared(utcMilliseconds));
    }

    // Two bytes of no schedules and one of no events are what earlier versions lack.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_record_from_before_there_were_schedules_is_restored_as_it_is(int lackingBytes)
    {
        StandingOrders before = new(60, 0, null!);
        before.Limit.Set(6_500, 3_600_000, 0, 100_000);
        byte[] bytes = new byte[StandingOrders.MaximumBytes];
        ByteWriter writer = new(bytes);
        before.Write(writer);

        StandingOrders later = new(60, 0, new ScheduleMemory(Schedules));
        later.Restore(new ByteReader(bytes, 0, writer.Length - lackingBytes), 5);

        Assert.Equal(6_500, later.Limit.LimitWatts);
        Assert.Equal(0, later.Schedules.Orders.Count);
        Assert.Equal(1_800, later.Schedules.RatesOf(0).HeatingSecondsPerKelvin);
    }

    private static ScheduleConfiguration[] Schedules =>
        [.. Enumerable.Range(0, ScheduleRules.MaximumSchedules).Select(i => new ScheduleConfiguration { Id = $"s{i}" })];

    private string Limit() => _book.LimitWatts == long.MaxValue ? "-" : FormattableString.Invariant($"{_book.LimitWatts}");

    private string Apply(string members)
    {
        string text = "{'id':'x','counter':1,'expiresUtcMilliseconds':9," + members + ",'mac':'00'}";
        byte[] bytes = Encoding.ASCII.GetBytes(text.Replace('\'', '"'));
        new CommandParser(new SiteDigest(_site)).Parse(CommandKind.Event, bytes, bytes.Length, _command);
        Assert.Equal(CommandReason.Accepted, _command.Reason);
        return CommandWords.Of(_book.Apply(_command));
    }
}
