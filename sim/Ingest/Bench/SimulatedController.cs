using System.Globalization;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Writes the messages of a controller in the contract's form, as its firmware does: the start, then the quarters of all
/// circuits, one after the other.
/// </summary>
public sealed class SimulatedController
{
    /// <summary>Longest message.</summary>
    public const int MaximumPayloadBytes = OutboxMessage.MaximumPayloadBytes;

    private const long QuarterMilliseconds = 900_000;

    private readonly JsonWriter _json = new();
    private readonly byte[] _buffer = new byte[MaximumPayloadBytes];
    private readonly string _root;
    private readonly string _device;
    private readonly string[] _circuits;
    private readonly long[] _totals;
    private readonly long _startUtcMilliseconds;

    private long _sequence;

    /// <summary>Makes a controller that starts at the beginning of a quarter.</summary>
    /// <param name="site">Its site.</param>
    /// <param name="device">Its name.</param>
    /// <param name="bootId">Number of the start.</param>
    /// <param name="circuitCount">Circuits.</param>
    /// <param name="startUtcMilliseconds">When it starts.</param>
    public SimulatedController(string site, string device, long bootId, int circuitCount, long startUtcMilliseconds)
    {
        _root = $"edgectl/v1/{site}/{device}/";
        _device = device;
        BootId = bootId;
        _startUtcMilliseconds = startUtcMilliseconds;
        _circuits = [.. Enumerable.Range(0, circuitCount).Select(i => "circuit-" + i.ToString(CultureInfo.InvariantCulture))];
        _totals = new long[circuitCount];
    }

    /// <summary>Number of the start.</summary>
    public long BootId { get; }

    /// <summary>Number of the last message.</summary>
    public long LastSequence => _sequence;

    /// <summary>The topic of the message that was written last.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Writes the next message; its bytes are valid until the next call.</summary>
    public ReadOnlyMemory<byte> WriteNext()
    {
        _sequence++;
        _json.Begin(_buffer);
        if (_sequence == 1)
        {
            Topic = _root + "boots";
            WriteHead(0);
            _json.WriteNull("previousBootId");
            _json.Write("previousLastSequence", 0L);
        }
        else
        {
            WriteInterval(_sequence - 2);
        }

        _json.End();
        return _buffer.AsMemory(0, _json.Length);
    }

    private void WriteHead(long monotonicMilliseconds)
    {
        _json.Write("device", _device);
        _json.Write("bootId", BootId);
        _json.Write("sequence", _sequence);
        _json.Write("utcMilliseconds", _startUtcMilliseconds + monotonicMilliseconds);
        _json.Write("monotonicMilliseconds", monotonicMilliseconds);
    }

    private void WriteInterval(long index)
    {
        int circuit = (int)(index % _circuits.Length);
        long quarter = index / _circuits.Length;

        // Some kilowatts that differ by circuit and time of day; exact, since energies must add up to the total.
        long watts = 1_000 + (1_700 * circuit) + (250 * (quarter % 96));
        long energyMilliwattHours = watts * 250;
        _totals[circuit] += energyMilliwattHours;
        Topic = _root + "intervals/" + _circuits[circuit];
        WriteHead((quarter + 1) * QuarterMilliseconds);
        _json.Write("circuit", _circuits[circuit]);
        _json.Write("intervalStartUtcMilliseconds", _startUtcMilliseconds + (quarter * QuarterMilliseconds));
        _json.Write("durationMilliseconds", QuarterMilliseconds);
        _json.Write("energyMilliwattHours", energyMilliwattHours);
        _json.Write("totalMilliwattHours", _totals[circuit]);
        _json.Write("isWhole", true);
        _json.Write("hasGap", false);
        _json.Write("meanWatts", watts);
        _json.Write("minimumWatts", watts - 400);
        _json.Write("maximumWatts", watts + 600);
        _json.Write("sampleCount", 900L);
        _json.Write("quality", "good");
        _json.Write("uncertainSeconds", 0L);
        _json.Write("withoutDataSeconds", 0L);
        _json.Write("doubtfulPulseCount", 0L);
        _json.Write("exportMilliwattHours", 0L);
        _json.Write("subItemCode", "01A00");
    }
}
