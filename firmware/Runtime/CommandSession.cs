using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Interop;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Takes commands from the link, on the link thread, and hands those to the scan that are genuine, well formed, not expired and
/// new. The key is known here and nowhere else.
/// </summary>
/// <remarks>
///   in this order           | otherwise                                        | answered
///   ------------------------+--------------------------------------------------+-------------------------------
///   made with our key, for  | counted, and a fault that stands for an hour     | never: nobody can fill the journal
///   this topic              | (without a key of our own: only counted)         |
///   JSON and its members    | malformed, unknown-member and so on              | as the pace allows
///   UTC valid, not expired  | no-time, expired                                 | as the pace allows
///   counter above the last  | replayed                                         | as the pace allows
///   room in inbox and pace  | busy                                             | as the pace allows
///   counter on the medium   | store-failed                                     | as the pace allows
///
/// At most once: the counter is written before the command is in force. Where the power fails between the two the command is lost,
/// and its sender, who gets no result, asks again with a new counter.
/// </remarks>
public sealed class CommandSession
{
    /// <summary>What stands for all topics of commands, behind the controller's own.</summary>
    public const string Level = "commands/";

    /// <summary>Commands that may come at once; then one each <see cref="PeriodMilliseconds"/>: each costs a write of the flash.</summary>
    public const int MostAtOnceCount = 32;

    /// <summary>Refusals that are answered at once; then one each <see cref="PeriodMilliseconds"/>.</summary>
    public const int MostRefusalsCount = 60;

    /// <summary>Time in ms in which one more is allowed.</summary>
    public const int PeriodMilliseconds = 60_000;

    /// <summary>Least time in ms between two refusals that are answered.</summary>
    public const int RefusalSpacingMilliseconds = 1_000;

    private const int ResubscribeMilliseconds = 60_000;

    private readonly ILink _link;
    private readonly CommandDesk _desk;
    private readonly IClock _clock;
    private readonly CommandSeal _seal;
    private readonly CommandParser _parser;
    private readonly string _prefix;
    private readonly byte[] _payload = new byte[ReceivedMessages.MaximumPayloadBytes];
    private readonly CommandPace _pace = new CommandPace(MostAtOnceCount, PeriodMilliseconds, 0);
    private readonly CommandPace _refusals = new CommandPace(MostRefusalsCount, PeriodMilliseconds, RefusalSpacingMilliseconds);

    private bool _isSubscribed;
    private long _nextAttemptMilliseconds;

    /// <summary>Binds a session; see <see cref="CommandDesk.Open"/>.</summary>
    internal CommandSession(ILink link, CommandDesk desk, IClock clock, byte[] key)
    {
        _link = link;
        _desk = desk;
        _clock = clock;
        _seal = key == null ? null : new CommandSeal(key);
        _parser = new CommandParser(desk.Site);
        _prefix = Topics.RootOf(desk.Site) + Level;
    }

    /// <summary>Subscribes; called after each connect. A broker that refuses is asked again, and goes on being reported to.</summary>
    public void OnConnected()
    {
        _isSubscribed = _link.TrySubscribe(_prefix + "#");
        _nextAttemptMilliseconds = _clock.MonotonicMilliseconds + ResubscribeMilliseconds;
    }

    /// <summary>Writes orders that are not on the medium yet. Needs no link.</summary>
    public void Save() => _desk.Record.Step();

    /// <summary>Takes one message, where the link is connected and brings nothing but commands.</summary>
    /// <returns>True where there was one: there may be more.</returns>
    public bool Step() => Step(null);

    /// <summary>Takes one message, where the link is connected.</summary>
    /// <param name="others">Gets messages that are for other systems first, or null.</param>
    /// <returns>True where there was one: there may be more.</returns>
    internal bool Step(InteropSession others)
    {
        if (!_isSubscribed && _clock.MonotonicMilliseconds >= _nextAttemptMilliseconds)
        {
            OnConnected();
        }

        int length = _link.TryReceive(_payload, out string topic);
        if (length < 0)
        {
            return false;
        }

        if (others == null || !others.TryTake(topic, _payload, length))
        {
            Judge(topic, length);
        }

        return true;
    }

    /// <summary>Takes the request for another birth message.</summary>
    public bool TakeBirthRequest() => _desk.Requests.Take(RequestTarget.Birth);

    private bool IsOurs(string topic)
    {
        bool isOurs = topic.Length > _prefix.Length;
        for (int i = 0; i < _prefix.Length && isOurs; i++)
        {
            isOurs = topic[i] == _prefix[i];
        }

        return isOurs;
    }

    private void Judge(string topic, int length)
    {
        if (_seal == null || !IsOurs(topic) || !_seal.IsGenuine(topic, _payload, length))
        {
            _desk.CountRefused(_seal != null);
            return;
        }

        Command command = _desk.Inbox.Draft;
        _parser.Parse(CommandParser.KindOf(topic.Substring(_prefix.Length)), _payload, length, command);
        CommandTime.Judge(command, _clock.UtcMilliseconds, _clock.IsUtcValid);
        if (command.Counter <= _desk.Record.Counter)
        {
            command.Refuse(CommandReason.Replayed, "counter");
        }

        if (command.Reason == CommandReason.Accepted
            && !(_desk.Inbox.HasRoom && _pace.TryTake(_clock.MonotonicMilliseconds)))
        {
            command.Refuse(CommandReason.Busy, null);
        }

        if (command.Reason == CommandReason.Accepted && !_desk.Record.TryWriteCounter(command.Counter))
        {
            command.Refuse(CommandReason.StoreFailed, null);
        }

        if (command.Reason == CommandReason.Accepted)
        {
            _desk.Prepare(command);
            _desk.Inbox.Put();
            return;
        }

        _desk.CountRefused(false);
        if (_desk.Inbox.HasRoomForRefusal && _refusals.TryTake(_clock.MonotonicMilliseconds))
        {
            _desk.Inbox.Put();
        }
    }
}
