using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Tells why each load stands as it does, topic reasons/LOAD: the durable message tells it when a relay moves, and what holds it there may
/// be another thing an hour later.
/// </summary>
/// <remarks>
/// Told when the reason is another than was told last, at most once a minute a load, or once a live period where that is shorter; and,
/// where powers are told, again after twelve periods.
/// </remarks>
internal sealed class LiveReasons
{
    private const long RestMilliseconds = 60_000;
    private const int MillisecondsPerSecond = 1_000;

    private readonly SiteDigest _site;
    private readonly ShedTable _loads;
    private readonly MessageComposer _composer;
    private readonly string _topic;
    private readonly ToldTimes _told;
    private readonly DecisionReason[] _toldReasons;

    public LiveReasons(EdgeController controller, SiteConfiguration site, MessageComposer composer)
    {
        _site = controller.Site;
        _loads = controller.Loads;
        _composer = composer;
        int count = controller.Loads.Count;
        _topic = controller.Topics.Reasons;
        _told = new ToldTimes(count);
        _toldReasons = new DecisionReason[count];
    }

    /// <summary>Has every load told anew.</summary>
    public void Forget() => _told.Forget();

    /// <summary>Takes that a load has been told.</summary>
    public void Note(int load, long nowMilliseconds)
    {
        _told.Note(load, nowMilliseconds);
        _toldReasons[load] = _loads.At(load).Reason;
    }

    /// <summary>Tells what is due, at most so many messages.</summary>
    /// <returns>How many.</returns>
    public int Report(long nowMilliseconds, int periodSeconds, int room)
    {
        long period = periodSeconds * (long)MillisecondsPerSecond;
        long rest = period > 0 && period < RestMilliseconds ? period : RestMilliseconds;
        int count = 0;
        for (int i = 0; i < _told.Count && count < room; i++)
        {
            int load = _told.TakeTurn();
            long age = _told.AgeMilliseconds(load, nowMilliseconds);
            bool isDue = age == long.MaxValue
                || (age >= rest && _loads.At(load).Reason != _toldReasons[load])
                || (period > 0 && age >= period * LiveReporter.RepeatPeriods);
            if (isDue)
            {
                Tell(load, nowMilliseconds);
                count++;
            }
        }

        return count;
    }

    private void Tell(int index, long nowMilliseconds)
    {
        Load load = _loads.At(index);
        Note(index, nowMilliseconds);
        _composer.BeginVolatile(_topic, _site.Loads[index], string.Empty, MessageKind.Live, nowMilliseconds);
        _composer.Json.Write("load", _site.Loads[index]);
        _composer.Json.Write("isShed", load.IsShed);
        _composer.Json.Write("reason", Names.Of(load.Reason));
        if (load.Level != null)
        {
            _composer.Json.Write("levelPermille", load.Level.Permille);
        }

        _composer.Commit();
    }
}
