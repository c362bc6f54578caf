using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Where in a method a local holds a value that something may still look at.</summary>
internal sealed class LocalLife
{
    private readonly bool[] _isAliveBehind;
    private readonly List<int> _written = [];

    /// <summary>Follows a local from where it is read back to where its value came from, on all ways; to the beginning where it came from nowhere.</summary>
    internal LocalLife(VariableDefinition local, Instruction[] code, CodeWays ways)
    {
        Local = local;
        _isAliveBehind = new bool[code.Length];
        Stack<int> open = new();
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i].Operand != local)
            {
                continue;
            }

            if (code[i].OpCode.Code == Code.Stloc)
            {
                _written.Add(i);
            }
            else
            {
                open.Push(i);
            }
        }

        while (open.TryPop(out int reader))
        {
            foreach (int place in ways.Before(reader).Where(p => !_isAliveBehind[p]))
            {
                _isAliveBehind[place] = true;
                if (!_written.Contains(place))
                {
                    open.Push(place);
                }
            }
        }
    }

    /// <summary>The local.</summary>
    internal VariableDefinition Local { get; }

    /// <summary>Place of the first instruction that writes it.</summary>
    internal int FirstWritten => _written.Count == 0 ? 0 : _written[0];

    /// <summary>Whether one of the two is written while the other one's value is still needed.</summary>
    /// <remarks>A value that nobody reads counts too: letting go of an object is such a one.</remarks>
    internal bool Disturbs(LocalLife other) => _written.Exists(p => other._isAliveBehind[p]) || other._written.Exists(p => _isAliveBehind[p]);
}
