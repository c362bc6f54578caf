using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Tells whoever watches what holds at this moment: why each load stands as it does, and, where the site or a command asks for it, the
/// power of each circuit.
/// </summary>
/// <remarks>
/// A moment that has passed is worth nothing. So nothing is told without a session, and nothing while messages wait: a link that is slow
/// gets as many as it carries, and an outage leaves none behind. When the outbox is full these give way before all others.
/// </remarks>
public sealed class LiveReporter
{
    /// <summary>While so many messages wait in the outbox, none is added.</summary>
    public const int MostWaitingMessages = 8;

    /// <summary>What has not changed is told again after so many periods, for those who have come since.</summary>
    public const int RepeatPeriods = 12;

    private const int MaximumPerScan = 4;

    private readonly EdgeController _controller;
    private readonly HealthReporter _health;
    private readonly LiveReasons _reasons;
    private readonly LivePowers _powers;
    private int _seenConnectCount;

    /// <summary>Binds the reporter to its controller.</summary>
    public LiveReporter(EdgeController controller, SiteConfiguration site, MessageComposer composer, HealthReporter health)
    {
        _controller = controller;
        _health = health;
        _reasons = new LiveReasons(controller, site, composer);
        _powers = new LivePowers(controller, site, composer);
    }

    /// <summary>Takes that a durable message has just told how a load stands.</summary>
    internal void NoteLoad(int load, long nowMilliseconds) => _reasons.Note(load, nowMilliseconds);

    /// <summary>Has everything told anew.</summary>
    internal void Request()
    {
        _reasons.Forget();
        _powers.Forget();
    }

    /// <summary>Reports this scan.</summary>
    internal void Report(long nowMilliseconds)
    {
        LinkSession link = _health.Link;
        if (link == null || !link.IsOpen)
        {
            return;
        }

        if (link.ConnectCount != _seenConnectCount)
        {
            _seenConnectCount = link.ConnectCount;
            Request();
        }

        int room = MostWaitingMessages - _controller.Outbox.Count;
        room = room < MaximumPerScan ? room : MaximumPerScan;
        if (room <= 0)
        {
            return;
        }

        int periodSeconds = _controller.Commands.Orders.Parameters.ValueOf(ParameterName.LivePeriodSeconds);
        room -= _reasons.Report(nowMilliseconds, periodSeconds, room);
        if (periodSeconds > 0 && room > 0)
        {
            _powers.Report(nowMilliseconds, periodSeconds, room);
        }
    }
}
