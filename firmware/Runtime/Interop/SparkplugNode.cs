using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>The controller as a Sparkplug edge node, on the link thread: births, then what has changed, one message a step.</summary>
/// <remarks>
///   state                   | step                                           | next
///   ------------------------+------------------------------------------------+-------------------------------
///   connected               | NBIRTH with sequence 0                         | births of the devices
///   births of the devices   | DBIRTH of one                                  | the same, or born
///   born                    | NDATA or DDATA of one part that has changed    | born
///   rebirth is asked for    | nothing before its time                        | connected
///   anything                | message did not leave                          | failed: the session must end
/// </remarks>
internal sealed class SparkplugNode
{
    /// <summary>Least time in ms between two births of the node in one session, whoever asks.</summary>
    internal const int RebirthMilliseconds = 10_000;

    private const int ResubscribeMilliseconds = 60_000;
    private const int DeathBytes = 32;
    private const int SequenceMask = 0xFF;
    private const string Namespace = "spBv1.0/";

    private readonly ILink _link;
    private readonly IClock _clock;
    private readonly InteropDesk _desk;
    private readonly SparkplugCatalog _catalog;
    private readonly SparkplugEncoder _encoder;
    private readonly SparkplugValues _current;
    private readonly SparkplugValues _sent;
    private readonly bool[] _isPending;
    private readonly byte[] _death = new byte[DeathBytes];
    private readonly string _group;
    private readonly string _node;
    private readonly string _commandTopic;
    private readonly string _deathTopic;

    private int _deathLength;
    private int _birthSequence;
    private int _bornParts;
    private int _sequence;
    private bool _isRebirthDue;
    private bool _isTimed;
    private bool _isSubscribed;
    private long _birthMilliseconds;
    private long _subscribeMilliseconds;

    internal SparkplugNode(InteropDesk desk, SiteConfiguration site, ILink link, IClock clock)
    {
        _desk = desk;
        _link = link;
        _clock = clock;
        _catalog = desk.Catalog;
        _encoder = new SparkplugEncoder(_catalog);
        _current = new SparkplugValues(_catalog.Count);
        _sent = new SparkplugValues(_catalog.Count);
        _isPending = new bool[_catalog.PartCount];
        _group = Namespace + site.SiteId + "/";
        _node = "/" + site.DeviceId;
        _commandTopic = _group + "NCMD" + _node;
        _deathTopic = _group + "NDEATH" + _node;
    }

    /// <summary>True once a message did not leave: only a new session can say where the node stands.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Sets the last will of the session that is about to be opened.</summary>
    internal void Prepare()
    {
        _birthSequence = _desk.NextBirthSequence();
        _deathLength = _encoder.WriteDeath(_death, _birthSequence);
        _desk.Will.Set(_deathTopic, _death, _deathLength, false);
    }

    /// <summary>Begins with the births.</summary>
    internal void OnConnected()
    {
        HasFailed = false;
        Subscribe();
        BeginBirths();
    }

    /// <summary>Sends one message, where there is one to send.</summary>
    /// <returns>True where there may be more.</returns>
    internal bool Step()
    {
        if (!_isSubscribed && _clock.MonotonicMilliseconds >= _subscribeMilliseconds)
        {
            Subscribe();
        }

        Refresh();
        if (HasFailed || _current.CaptureCount == 0)
        {
            return false;
        }

        if (_isRebirthDue)
        {
            if (_clock.MonotonicMilliseconds < _birthMilliseconds + RebirthMilliseconds)
            {
                // The specification wants no data between the request and the births.
                return false;
            }

            BeginBirths();
        }

        if (_bornParts < _catalog.PartCount)
        {
            SendPart(_bornParts++, true);
            return !HasFailed;
        }

        // Born without a time, and it is known now.
        _isRebirthDue = !_isTimed && _current.UtcMilliseconds >= 0;
        return !_isRebirthDue && SendChanges();
    }

    /// <summary>Takes a command.</summary>
    /// <returns>False where it is not for the node.</returns>
    internal bool TryTake(string topic, byte[] payload, int length)
    {
        if (topic != _commandTopic)
        {
            return false;
        }

        if (SparkplugCommand.IsRebirth(payload, length))
        {
            _isRebirthDue = true;
        }
        else
        {
            _desk.CountIgnored();
        }

        return true;
    }

    /// <summary>Says that the node goes: a will is not published where a session ends with a farewell.</summary>
    internal void Close() => _link.TryPublish(_deathTopic, _death, _deathLength, false);

    private void Subscribe()
    {
        _isSubscribed = _link.TrySubscribe(_commandTopic);
        _subscribeMilliseconds = _clock.MonotonicMilliseconds + ResubscribeMilliseconds;
    }

    private void BeginBirths()
    {
        _isRebirthDue = false;
        _bornParts = 0;
        _sequence = 0;
        _birthMilliseconds = _clock.MonotonicMilliseconds;
    }

    private void Refresh()
    {
        int periods = _current.PeriodCount;
        if (_desk.Snapshot.TryCopy(_current))
        {
            for (int i = 0; i < _isPending.Length; i++)
            {
                _isPending[i] |= _current.PeriodCount != periods || _catalog.IsLoad(i);
            }
        }
    }

    private bool SendChanges()
    {
        for (int i = 0; i < _isPending.Length; i++)
        {
            if (_isPending[i] && HasChanges(i))
            {
                SendPart(i, false);
                return !HasFailed;
            }

            _isPending[i] = false;
        }

        return false;
    }

    private bool HasChanges(int part)
    {
        bool hasChanges = false;
        for (int i = _catalog.StartOf(part); i < _catalog.EndOf(part); i++)
        {
            hasChanges |= _current.Differs(_sent, i);
        }

        return hasChanges;
    }

    private void SendPart(int part, bool isBirth)
    {
        _encoder.Begin(_current.UtcMilliseconds >= 0 && _clock.IsUtcValid ? _clock.UtcMilliseconds : -1);
        if (part == 0 && isBirth)
        {
            _isTimed = _current.UtcMilliseconds >= 0;
            _encoder.WriteControl(_birthSequence, _current.UtcMilliseconds);
        }

        for (int i = _catalog.StartOf(part); i < _catalog.EndOf(part); i++)
        {
            if (isBirth || _current.Differs(_sent, i))
            {
                _encoder.WriteMetric(i, _current, isBirth);
                _sent.Set(i, _current.ValueOf(i), _current.IsKnown(i));
            }
        }

        _encoder.End(_sequence);
        _sequence = (_sequence + 1) & SequenceMask;
        _isPending[part] = false;
        HasFailed = _encoder.HasOverflowed || !_link.TrySend(TopicOf(part, isBirth ? "BIRTH" : "DATA"), _encoder.Payload, _encoder.Length);
    }

    private string TopicOf(int part, string verb) =>
        part == 0 ? _group + "N" + verb + _node : _group + "D" + verb + _node + "/" + _catalog.NameOf(part);
}
