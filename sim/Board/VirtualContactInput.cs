using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>
/// A contact whose edges are put in from outside, bounce and all, also ahead of time: the firmware sees each once the
/// clock has come to it, when it next reads the contact. Open at first.
/// </summary>
public sealed class VirtualContactInput : IContactInput
{
    private readonly VirtualClock _clock;
    private readonly Queue<(long AtMilliseconds, bool IsClosed)> _edges = new();
    private IContactListener? _listener;
    private bool _isPut;
    private bool _isClosed;
    private long _lastMilliseconds;

    internal VirtualContactInput(VirtualClock clock) => _clock = clock;

    /// <summary>How readings fail; while they do, the edges are lost too.</summary>
    public PinFault Fault { get; set; }

    /// <summary>Where set, the contact hangs: it stays closed (true) or open (false), whatever edges come.</summary>
    public bool? HangsClosed { get; set; }

    /// <summary>True while the driver loses edges; readings of the level go on.</summary>
    public bool LosesEdges { get; set; }

    /// <summary>Puts in one edge.</summary>
    /// <param name="isClosed">The level from then on.</param>
    /// <param name="atMilliseconds">Monotonic time, not before the newest edge's.</param>
    public void Edge(bool isClosed, long atMilliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMilliseconds, _lastMilliseconds);
        _lastMilliseconds = atMilliseconds;
        _edges.Enqueue((atMilliseconds, isClosed));
    }

    /// <summary>Puts in a pulse that bounces at both its ends.</summary>
    /// <param name="startMilliseconds">Monotonic time of the first edge.</param>
    /// <param name="widthMilliseconds">Time from the first closing to the first opening at the end.</param>
    /// <param name="bounceCount">Times that the contact opens or closes again at each end, a millisecond apart.</param>
    public void Pulse(long startMilliseconds, long widthMilliseconds, int bounceCount = 0)
    {
        Bounce(startMilliseconds, true, bounceCount);
        Bounce(startMilliseconds + widthMilliseconds, false, bounceCount);
    }

    /// <inheritdoc/>
    public void Listen(IContactListener listener) => _listener = listener;

    /// <inheritdoc/>
    public DigitalLevel Read()
    {
        bool answers = PinFaults.Answers(Fault);
        while (_edges.TryPeek(out (long AtMilliseconds, bool IsClosed) edge) && edge.AtMilliseconds <= _clock.MonotonicMilliseconds)
        {
            _edges.Dequeue();
            _isPut = edge.IsClosed;
            Set(HangsClosed ?? _isPut, edge.AtMilliseconds, answers);
        }

        Set(HangsClosed ?? _isPut, _clock.MonotonicMilliseconds, answers);
        return answers ? _isClosed ? DigitalLevel.Active : DigitalLevel.Inactive : DigitalLevel.Unknown;
    }

    private void Set(bool isClosed, long atMilliseconds, bool answers)
    {
        if (isClosed == _isClosed)
        {
            return;
        }

        _isClosed = isClosed;
        if (answers && !LosesEdges)
        {
            _listener?.OnEdge(isClosed, atMilliseconds);
        }
    }

    private void Bounce(long atMilliseconds, bool isClosed, int bounceCount)
    {
        Edge(isClosed, atMilliseconds);
        for (int i = 1; i <= bounceCount; i++)
        {
            Edge(!isClosed, atMilliseconds + (2 * i) - 1);
            Edge(isClosed, atMilliseconds + (2 * i));
        }
    }
}
