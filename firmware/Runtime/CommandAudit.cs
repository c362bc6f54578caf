using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The last commands that were answered, in a ring: what was done, and which need not be done again.</summary>
public sealed class CommandAudit
{
    /// <summary>Most entries.</summary>
    public const int Capacity = 16;

    private readonly string[] _ids = new string[Capacity];
    private readonly CommandKind[] _kinds = new CommandKind[Capacity];
    private readonly CommandReason[] _reasons = new CommandReason[Capacity];
    private int _next;

    /// <summary>Entries in use.</summary>
    public int Count { get; private set; }

    /// <summary>Id of an entry; 0 is the newest. Null where it could not be read.</summary>
    public string IdOf(int index) => _ids[PlaceOf(index)];

    /// <summary>Kind of an entry.</summary>
    public CommandKind KindOf(int index) => _kinds[PlaceOf(index)];

    /// <summary>What became of it.</summary>
    public CommandReason ReasonOf(int index) => _reasons[PlaceOf(index)];

    /// <summary>True where a command of this id and kind was carried out.</summary>
    public bool IsDone(Command command)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (_ids[i] != null && _ids[i] == command.Id && _kinds[i] == command.Kind && _reasons[i] == CommandReason.Accepted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds an entry; the oldest gives way.</summary>
    public void Add(Command command)
    {
        _ids[_next] = command.Id;
        _kinds[_next] = command.Kind;
        _reasons[_next] = command.Reason;
        _next = (_next + 1) % Capacity;
        Count = Count < Capacity ? Count + 1 : Capacity;
    }

    private int PlaceOf(int index) => (_next - 1 - index + (2 * Capacity)) % Capacity;
}
