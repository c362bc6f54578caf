using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Tells the power of each circuit as it is now, topic powers/CIRCUIT.</summary>
/// <remarks>
///   since it was told    | what has changed                                   | told
///   ---------------------+----------------------------------------------------+-----
///   less than a period   | whatever                                           | no
///   a period             | quality, or power by more than 2 % and 20 W        | yes
///   12 periods           | nothing                                            | yes
/// </remarks>
internal sealed class LivePowers
{
    private const int DeadbandDivisor = 50;
    private const int DeadbandWatts = 20;
    private const int MillisecondsPerSecond = 1_000;

    private readonly SiteDigest _site;
    private readonly MeterBank _meters;
    private readonly MessageComposer _composer;
    private readonly string _topic;
    private readonly ToldTimes _told;
    private readonly long[] _toldWatts;
    private readonly Quality[] _toldQuality;

    public LivePowers(EdgeController controller, SiteConfiguration site, MessageComposer composer)
    {
        _site = controller.Site;
        _meters = controller.Meters;
        _composer = composer;
        int count = site.Circuits.Length;
        _topic = controller.Topics.Powers;
        _told = new ToldTimes(count);
        _toldWatts = new long[count];
        _toldQuality = new Quality[count];
    }

    /// <summary>Has every circuit told anew.</summary>
    public void Forget() => _told.Forget();

    /// <summary>Tells what is due, at most so many messages.</summary>
    public void Report(long nowMilliseconds, int periodSeconds, int room)
    {
        for (int i = 0; i < _told.Count && room > 0; i++)
        {
            int circuit = _told.TakeTurn();
            if (IsDue(circuit, nowMilliseconds, periodSeconds * (long)MillisecondsPerSecond))
            {
                Tell(circuit, nowMilliseconds, periodSeconds);
                room--;
            }
        }
    }

    private bool IsDue(int circuit, long nowMilliseconds, long periodMilliseconds)
    {
        long age = _told.AgeMilliseconds(circuit, nowMilliseconds);
        if (age < periodMilliseconds)
        {
            return false;
        }

        Meter meter = _meters.At(circuit);
        if (age >= periodMilliseconds * LiveReporter.RepeatPeriods || meter.PowerQuality != _toldQuality[circuit])
        {
            return true;
        }

        long change = Magnitude(meter.PowerWatts - _toldWatts[circuit]);
        return change > DeadbandWatts && change > Magnitude(_toldWatts[circuit]) / DeadbandDivisor && meter.PowerQuality != Quality.Bad;
    }

    private void Tell(int circuit, long nowMilliseconds, int periodSeconds)
    {
        Meter meter = _meters.At(circuit);
        _told.Note(circuit, nowMilliseconds);
        _toldWatts[circuit] = meter.PowerWatts;
        _toldQuality[circuit] = meter.PowerQuality;
        _composer.BeginVolatile(_topic, _site.Circuits[circuit], string.Empty, MessageKind.Live, nowMilliseconds);
        _composer.Json.Write("circuit", _site.Circuits[circuit]);
        _composer.WriteKnown("powerWatts", meter.PowerWatts, meter.PowerQuality != Quality.Bad);
        _composer.Json.Write("quality", Names.Of(meter.PowerQuality));
        _composer.Json.Write("periodSeconds", periodSeconds);
        _composer.Commit();
    }

    private static long Magnitude(long watts) => watts < 0 ? -watts : watts;
}
