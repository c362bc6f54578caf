using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Sends the last decisions when somebody asks for them: a record of the why-log a message, at most one a scan.</summary>
/// <remarks>
/// A record goes out only while the outbox has room to spare: a question must not cost an event. One that the ring has given
/// up meanwhile is passed over; its number is missing.
/// </remarks>
public sealed class WhyReporter
{
    /// <summary>Places of the outbox that are left to other messages.</summary>
    public const int SparedPlaces = 8;

    private readonly byte[] _record = new byte[WhyLog.LevelRecordBytes];
    private readonly WhyLog _log;
    private readonly Outbox _outbox;
    private readonly MessageComposer _composer;
    private readonly string _topic;
    private int _asked;
    private int _next = 1;
    private int _last;

    /// <summary>Binds the reporter to the decisions of a controller.</summary>
    public WhyReporter(EdgeController controller, MessageComposer composer)
    {
        _log = controller.Why;
        _outbox = controller.Outbox;
        _composer = composer;
        _topic = controller.Topics.Why;
    }

    /// <summary>
    /// Asks for the last decisions, oldest first; takes the place of what was asked before and has not been sent.
    /// </summary>
    /// <param name="count">How many; there are never more than <see cref="WhyLog.Capacity"/>.</param>
    public void Request(int count) => _asked = count > WhyLog.Capacity ? WhyLog.Capacity : count < 0 ? 0 : count;

    /// <summary>Sends the next record, if one is asked for.</summary>
    internal void Report(long nowMilliseconds)
    {
        if (_asked == 0 && _next > _last)
        {
            return;
        }

        Take();
        int oldest = _log.Count - WhyLog.Capacity + 1;
        _next = _next < oldest ? oldest : _next;
        if (_next > _last || _outbox.PlacesFor(MessageKind.Detail) <= SparedPlaces)
        {
            return;
        }

        int number = _next++;
        if (!_log.TryCopy(number, _record, 0))
        {
            return;
        }

        _composer.BeginVolatile(_topic, MessageKind.Detail, nowMilliseconds);
        _composer.Json.Write("number", number);
        _composer.Json.WriteHex("record", _record, _log.BytesOfRecord);
        _composer.Commit();
    }

    private void Take()
    {
        if (_asked > 0)
        {
            int first = _log.Count - _asked + 1;
            _next = first < 1 ? 1 : first;
            _last = _log.Count;
            _asked = 0;
        }
    }
}
