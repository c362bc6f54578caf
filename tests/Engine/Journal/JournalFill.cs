using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Sim.Engine.Tests.Journal;

/// <summary>Writes the quarters of an hour and the days of a site into pages, and holds what they give back against what went in.</summary>
internal sealed class JournalFill
{
    private const int QuartersPerDay = 96;
    private const long QuarterMilliseconds = 900_000;

    private readonly MeteredCircuit[] _circuits;
    private readonly JournalPage _page;
    private readonly BatchEncoder _encoder;
    private readonly IntervalBatch _batch;
    private readonly byte[] _payload;
    private readonly List<string> _written = [];
    private readonly List<string> _read = [];
    private readonly long[] _dayMilliwattHours;
    private int _batchCount;
    private long _payloadBytes;

    private JournalFill(MeteredCircuit[] circuits, int pageBytes)
    {
        _page = new JournalPage(pageBytes);
        _payload = new byte[pageBytes];
        _circuits = circuits;
        _dayMilliwattHours = new long[circuits.Length];
        _encoder = new BatchEncoder(circuits.Length, 0, 0);
        _batch = new IntervalBatch(circuits.Length, 0, 0) { IsWhole = true };
        for (int i = 0; i < circuits.Length; i++)
        {
            _batch.HasCircuit[i] = true;
            _batch.IsEnergyKnown[i] = true;
            _batch.Quality[i] = (byte)Quality.Good;
            _batch.TotalMilliwattHours[i] = 300_000_000_000 + (i * 7_654_321_000L);
            _batch.QuantumNumerator[i] = circuits[i].QuantumNumerator;
            _batch.QuantumDenominator[i] = circuits[i].QuantumDenominator;
        }
    }

    /// <summary>Bytes of all pages, the last one as far as it is filled.</summary>
    public int TotalBytes { get; private set; }

    /// <summary>Pages, each of which takes a slot.</summary>
    public int PageCount { get; private set; }

    /// <summary>Mean bytes of a record without its length and check.</summary>
    public double BytesPerBatch => (double)_payloadBytes / _batchCount;

    /// <summary>Writes all that the circuits have.</summary>
    public static JournalFill Of(MeteredCircuit[] circuits, int pageBytes, Random random)
    {
        JournalFill fill = new(circuits, pageBytes);
        fill.Begin();
        for (int quarter = 0; quarter < circuits[0].EnergiesMilliwattHours.Length; quarter++)
        {
            fill.AddQuarter(quarter, random);
            if (quarter % QuartersPerDay == QuartersPerDay - 1)
            {
                fill.AddDay();
            }
        }

        fill.Close();
        Assert.Equal(fill._written, fill._read);
        return fill;
    }

    private void AddQuarter(int quarter, Random random)
    {
        // The scan that ends a quarter is some milliseconds early or late now and then, and UTC is corrected.
        long jitter = random.Next(10) == 0 ? random.Next(-40, 41) : 0;
        _batch.Period = IntervalPeriod.Quarter;
        _batch.FirstSequence += _circuits.Length + (random.Next(4) == 0 ? random.Next(4) : 0);
        _batch.DurationMilliseconds = QuarterMilliseconds + jitter;
        _batch.RecordedMonotonicMilliseconds += _batch.DurationMilliseconds;
        _batch.StartUtcMilliseconds = 1_784_070_000_000 + (quarter * QuarterMilliseconds);
        _batch.RecordedUtcMilliseconds = _batch.StartUtcMilliseconds + QuarterMilliseconds + 350 + (jitter / 2);
        for (int i = 0; i < _circuits.Length; i++)
        {
            long energy = _circuits[i].EnergiesMilliwattHours[quarter];
            _batch.EnergyMilliwattHours[i] = energy;
            _batch.TotalMilliwattHours[i] += energy;
            _dayMilliwattHours[i] += energy;
            _batch.SampleCount[i] = 900;
        }

        Put();
    }

    private void AddDay()
    {
        _batch.Period = IntervalPeriod.Day;
        _batch.FirstSequence += _circuits.Length;
        _batch.StartUtcMilliseconds -= (QuartersPerDay - 1) * QuarterMilliseconds;
        _batch.DurationMilliseconds = QuartersPerDay * QuarterMilliseconds;
        for (int i = 0; i < _circuits.Length; i++)
        {
            _batch.EnergyMilliwattHours[i] = _dayMilliwattHours[i];
            _dayMilliwattHours[i] = 0;
            _batch.SampleCount[i] = 86_400;
        }

        Put();
    }

    private void Put()
    {
        _written.Add(TextOf(_batch));
        int length = _encoder.Encode(_batch, _payload, 0, _page.RoomBytes);
        if (length < 0)
        {
            Close();
            Begin();
            length = _encoder.Encode(_batch, _payload, 0, _page.RoomBytes);
        }

        Assert.True(_page.TryAppend(_payload, 0, length));
        _batchCount++;
        _payloadBytes += length;
    }

    private void Begin()
    {
        _page.Begin(PageKind.Intervals, TotalBytes, 1, 7, _batch.FirstSequence, -1, new uint[_circuits.Length], null, null);
        _encoder.Reset(_circuits.Length, 0, 0);
    }

    private void Close()
    {
        TotalBytes += _page.Length;
        PageCount++;
        JournalPage opened = new(_payload.Length);
        BatchDecoder decoder = new(_circuits.Length, 0, 0);
        IntervalBatch batch = new(_circuits.Length, 0, 0);
        Assert.True(opened.TryOpen(_page.Bytes, _page.Length));
        decoder.Reset(opened.CircuitCount, opened.LoadCount, opened.WaterMeterCount);
        for (int place = opened.RecordStart; place < opened.Length;)
        {
            place = opened.Read(place, out int start, out int length);
            Assert.True(decoder.TryDecode(opened.Bytes, start, length, batch));
            _read.Add(TextOf(batch));
        }
    }

    private static string TextOf(IntervalBatch batch) =>
        $"{batch.Period} {batch.FirstSequence} {batch.RecordedMonotonicMilliseconds} {batch.RecordedUtcMilliseconds} "
        + $"{batch.StartUtcMilliseconds} {batch.DurationMilliseconds} {string.Join(' ', batch.EnergyMilliwattHours)} "
        + string.Join(' ', batch.TotalMilliwattHours);
}
