using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests.Why;

/// <summary>What the controller noted of its decisions is what the file has, and what the file has is read field by field.</summary>
public sealed class WhyFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("why-test-");

    public void Dispose() => _folder.Delete(true);

    // A hot day has more decisions than the ring keeps: what the file lacks would be lost.
    [Fact]
    public void The_bytes_are_those_of_the_ring_also_of_records_that_it_has_dropped()
    {
        Office office = new();
        using MemoryStream stream = new();
        office.Simulation.RecordWhy(stream);
        WhyLog log = office.Simulation.Controller.Why;
        List<byte> ring = [];
        int seen = 0;
        for (int second = 0; second < 12 * Office.Hour; second++)
        {
            office.Run(1);
            for (; seen < log.Count; seen++)
            {
                byte[] record = new byte[WhyLog.RecordBytes];
                Assert.True(log.TryCopy(seen + 1, record, 0));
                ring.AddRange(record);
            }
        }

        Assert.True(log.Count > WhyLog.Capacity, "the ring has dropped some");
        byte[] header = WhyFileHeader.Of(office.Simulation.Site).ToBytes();
        Assert.Equal(header, stream.ToArray()[..header.Length]);
        Assert.Equal(ring, stream.ToArray()[header.Length..]);
        Assert.Equal(log.Count, WhyFile.Parse("log", stream.ToArray()).Records.Count);
    }

    [Fact]
    public void Levels_of_a_site_with_charging_points_are_in_the_file_and_a_damaged_one_is_refused()
    {
        Office office = new(change: site =>
        {
            LoadConfiguration chargers = site.Loads.First(load => load.Id == "ev-chargers");
            chargers.AnalogOutput = 0;
            chargers.Options.LevelKind = LevelKind.EvCurrent;
            chargers.Options.MinimumLevelPermille = 190;
        });
        using MemoryStream stream = new();
        office.Simulation.RecordWhy(stream);
        LoadLevel level = office.Simulation.Controller.Loads.At(0).Level;
        List<int> told = [];
        for (int second = 0; second < 6 * Office.Hour; second++)
        {
            int before = office.Simulation.Controller.Why.Count;
            office.Run(1);
            if (office.Simulation.Controller.Why.Count != before)
            {
                told.Add(level.Permille / 10);
            }
        }

        byte[] bytes = stream.ToArray();
        WhyFile log = WhyFile.Parse("log", bytes);
        Assert.Equal(WhyLog.LevelRecordBytes, log.Header.RecordBytes);
        Assert.Equal(told, log.Records.Select(record => record.Loads[0].LevelPercent!.Value));
        Assert.Contains(told, percent => percent is > 19 and < 100);
        Assert.All(log.Records, record => Assert.All(record.Loads.Skip(1), load => Assert.Equal(100, load.LevelPercent)));

        int header = log.Header.ToBytes().Length;
        foreach ((int place, byte value) in new[] { (66, (byte)101), (81, (byte)1) })
        {
            byte[] damaged = [.. bytes];
            damaged[header + place] = value;
            Assert.Contains("record 1", Assert.Throws<InputException>(() => WhyFile.Parse("log", damaged)).Text(Language.English), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_same_seed_gives_the_same_bytes(int seed)
    {
        Assert.Equal(Record(seed), Record(seed));
        Assert.NotEqual(Record(seed), Record(seed + 1));
    }

    [Fact]
    public void The_header_names_site_device_loads_and_offset()
    {
        WhyFile log = WhyFile.Parse("log", Record(1));
        Assert.Equal(("zibo-office-1", "edge-1", 480), (log.Header.SiteId, log.Header.DeviceId, log.Header.UtcOffsetMinutes));
        Assert.Equal(["ev-chargers", "water-heater", "lighting-perimeter", "chiller", "air-handler"], log.Header.LoadIds);
    }

    [Fact]
    public void What_was_decided_before_recording_began_is_in_the_file_as_long_as_the_ring_has_it()
    {
        Office office = new();
        office.RunUntil(() => office.Simulation.Controller.Why.Count == 2, "two decisions");
        using MemoryStream stream = new();
        office.Simulation.RecordWhy(stream);
        Assert.Equal([1, 2], WhyFile.Parse("log", stream.ToArray()).Records.Select(record => record.Number));
    }

    [Fact]
    public void The_decoder_reads_every_field_as_the_controller_had_it()
    {
        Office office = new();
        using MemoryStream stream = new();
        office.Simulation.RecordWhy(stream);
        int checkedCount = 0;
        for (int second = 0; second < 4 * Office.Hour; second++)
        {
            if (second == 3 * Office.Hour)
            {
                // A record without UTC, and with every load released.
                office.Board.Clock.IsUtcValid = false;
                office.Board.DigitalInput(Office.FireChannel).Level = DigitalLevel.Active;
            }

            int[] before = [.. office.Simulation.Loads.Select(load => load.SwitchCount)];
            office.Run(1);
            if (office.Simulation.Controller.Why.Count == checkedCount)
            {
                continue;
            }

            WhyRecord record = WhyFile.Parse("log", stream.ToArray()).Records[^1];
            DemandForecast forecast = office.Simulation.Controller.Forecast;
            Assert.Equal(++checkedCount, record.Number);
            Assert.Equal(office.Board.Clock.MonotonicMilliseconds, record.MonotonicMilliseconds);
            Assert.Equal(office.Board.Clock.IsUtcValid ? office.Board.Clock.UtcMilliseconds : 0, record.UtcMilliseconds);
            Assert.Equal(
                (forecast.RequiredWatts, forecast.RiskWatts, forecast.PowerWatts, forecast.ProjectedWatts, forecast.TightestMilliseconds),
                (record.RequiredWatts, record.RiskWatts, record.PowerWatts, record.ProjectedWatts, record.TightestMilliseconds));
            Assert.Equal(
                (office.Simulation.Site.Demand.LimitWatts, office.Simulation.Controller.Limiter.Phase), (record.LimitWatts, record.Phase));
            Assert.True(record.HasForecast);
            Assert.Equal(
                Enumerable.Range(0, before.Length).Select(i => office.Simulation.Controller.Loads.At(i)).Select(
                    (load, i) => new WhyLoad(load.IsShed, load.SwitchCount != before[i], load.Reason)),
                record.Loads);
        }

        Assert.True(checkedCount > 10);
        Assert.Equal(DecisionReason.FireAlarm, WhyFile.Parse("log", stream.ToArray()).Records.Last(r => r.UtcMilliseconds == 0).Loads[0].Reason);
    }

    [Fact]
    public void Cut_anywhere_it_is_refused_unless_whole_records_are_left()
    {
        byte[] whole = Record(1)[..(WhyFileHeader.Of(SiteFile.Example.Configuration).ToBytes().Length + (3 * WhyLog.RecordBytes))];
        int header = whole.Length - (3 * WhyLog.RecordBytes);
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] cut = whole[..length];
            if (length >= header && (length - header) % WhyLog.RecordBytes == 0)
            {
                Assert.Equal((length - header) / WhyLog.RecordBytes, WhyFile.Parse("log", cut).Records.Count);
                continue;
            }

            InputException refusal = Assert.Throws<InputException>(() => WhyFile.Parse("log", cut));
            string expected = length < WhyFileHeader.Magic.Length ? "no log of decisions"
                : length < header ? "the header is cut"
                : $"record {((length - header) / WhyLog.RecordBytes) + 1}: it is cut, {(length - header) % WhyLog.RecordBytes} of 66 bytes are there";
            Assert.Contains(expected, refusal.Text(Language.English), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 9, "its number is 9 where 2 should follow")]
    [InlineData(11, 0xFF, "its time goes back or is none")]
    [InlineData(19, 0x7F, "its time goes back or is none")]
    [InlineData(27, 0xFF, "a power or time in it is negative")]
    [InlineData(31, 0x80, "a power or time in it is negative")]
    [InlineData(39, 0x80, "a power or time in it is negative")]
    [InlineData(44, 4, "it has a phase, reason or load that there is not")]
    [InlineData(45, 4, "it has 4 loads, the header names 5")]
    [InlineData(46, 0x20, "it has a phase, reason or load that there is not")]
    [InlineData(49, 1, "it has a phase, reason or load that there is not")]
    [InlineData(50, 99, "it has a phase, reason or load that there is not")]
    [InlineData(65, 1, "it has a phase, reason or load that there is not")]
    public void A_damaged_record_is_refused_with_its_number(int place, byte value, string problem)
    {
        byte[] bytes = Record(1);
        bytes[WhyFileHeader.Of(SiteFile.Example.Configuration).ToBytes().Length + WhyLog.RecordBytes + place] = value;
        InputException refusal = Assert.Throws<InputException>(() => WhyFile.Parse("log", bytes));
        Assert.Equal($"log: record 2: {problem}. Fetch the file again, or write it anew.", refusal.Text(Language.English));
        Assert.StartsWith("log: 第 2 条记录：", refusal.Text(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bit_of_the_header_counts()
    {
        byte[] whole = WhyFileHeader.Of(SiteFile.Example.Configuration).ToBytes();
        for (int bit = 0; bit < whole.Length * 8; bit++)
        {
            byte[] damaged = (byte[])whole.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InputException>(() => WhyFile.Parse("log", damaged));
        }
    }

    [Fact]
    public void A_file_that_holds_something_else_is_not_overwritten_but_a_log_is()
    {
        string path = Path.Combine(_folder.FullName, "office.site.json");
        File.WriteAllText(path, "{}");
        InputException refusal = Assert.Throws<InputException>(() => WhyFile.Create(path));
        Assert.Equal($"{path}: the file exists and is no log of decisions. Name another file, or delete this one.", refusal.Text(Language.English));
        Assert.Equal("{}", File.ReadAllText(path));

        string log = Path.Combine(_folder.FullName, "why.bin");
        File.WriteAllBytes(log, Record(1));
        using (FileStream stream = WhyFile.Create(log))
        {
            Assert.Equal(0, stream.Length);
        }

        refusal = Assert.Throws<InputException>(() => WhyFile.Create(Path.Combine(_folder.FullName, "no", "such", "folder.bin")));
        Assert.Contains("the file cannot be written. Check that the folder exists", refusal.Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorder_that_was_not_drained_in_time_says_so()
    {
        Office office = new();
        office.RunUntil(() => office.Simulation.Controller.Why.Count > WhyLog.Capacity, "more decisions than the ring keeps");
        Assert.Throws<InvalidOperationException>(() => office.Simulation.RecordWhy(Stream.Null));
    }

    private static byte[] Record(int seed)
    {
        Office office = new(seed);
        using MemoryStream stream = new();
        office.Simulation.RecordWhy(stream);
        office.Run(3 * Office.Hour);
        return stream.ToArray();
    }
}
