using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The bounded queue between the link thread, which has judged commands, and the scan, which carries them out in their order.
/// Refused ones go the same way: only the scan writes messages.
/// </summary>
/// <remarks>One thread puts, one takes. What is put is in force at the earliest in the next scan.</remarks>
public sealed class CommandInbox
{
    /// <summary>Most commands that wait.</summary>
    public const int Capacity = 4;

    // Refusals leave room for commands, whoever sends them.
    private const int PlacesForCommands = 2;

    private readonly object _lock = new object();
    private readonly Command[] _commands = new Command[Capacity];
    private Command _draft = new Command();
    private int _first;
    private int _count;

    /// <summary>Allocates every place.</summary>
    public CommandInbox()
    {
        for (int i = 0; i < Capacity; i++)
        {
            _commands[i] = new Command();
        }
    }

    /// <summary>The command that the link thread fills next.</summary>
    public Command Draft => _draft;

    /// <summary>True while a command waits; the scan asks this instead of taking the lock each time.</summary>
    public bool IsAny => _count != 0;

    /// <summary>True where a command that shall be carried out has room.</summary>
    public bool HasRoom => Places() > 0;

    /// <summary>True where a refusal has room.</summary>
    public bool HasRoomForRefusal => Places() > PlacesForCommands;

    /// <summary>Puts the draft in; only after one of the two said that there is room.</summary>
    public void Put()
    {
        lock (_lock)
        {
            int place = (_first + _count) % Capacity;
            Command free = _commands[place];
            _commands[place] = _draft;
            _draft = free;
            _count++;
        }
    }

    /// <summary>The oldest command, or null. It keeps its place until <see cref="Acknowledge"/>.</summary>
    public Command Peek()
    {
        lock (_lock)
        {
            return _count == 0 ? null : _commands[_first];
        }
    }

    /// <summary>Frees the place of the oldest command: it is carried out and answered.</summary>
    public void Acknowledge()
    {
        lock (_lock)
        {
            _first = (_first + 1) % Capacity;
            _count--;
        }
    }

    private int Places()
    {
        lock (_lock)
        {
            return Capacity - _count;
        }
    }
}
