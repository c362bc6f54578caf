using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What can come right before each instruction of a method.</summary>
/// <remarks>
/// | instruction | comes behind |
/// | --- | --- |
/// | any | the one in front of it, if that goes on, and jumps to it |
/// | the first one of a handler | every instruction of what is guarded: each may fail |
/// | where guarded code leaves to | the end of every `finally` of the method too |
///
/// Guarded code begins with nothing on the stack, so not with a store: what is alive where a handler begins is alive in all of it.
/// </remarks>
internal sealed class CodeWays
{
    private readonly List<int>[] _before;

    /// <summary>Finds them all.</summary>
    internal CodeWays(MethodBody body)
    {
        Instruction[] code = [.. body.Instructions];
        Dictionary<Instruction, int> places = Enumerable.Range(0, code.Length).ToDictionary(i => code[i]);
        Instruction[] left = [.. code.Where(i => i.OpCode.Code == Code.Leave).SelectMany(Il.TargetsOf)];
        _before = [.. code.Select(_ => new List<int>())];
        for (int i = 0; i < code.Length; i++)
        {
            IEnumerable<Instruction> next = code[i].OpCode.Code == Code.Endfinally ? left : Il.TargetsOf(code[i]);
            foreach (Instruction target in Il.GoesOn(code[i]) ? next.Append(code[i].Next) : next)
            {
                _before[places[target]].Add(i);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            int start = places[handler.TryStart];
            _before[places[handler.HandlerStart]].AddRange(Enumerable.Range(start, places[handler.TryEnd] - start));
        }
    }

    /// <summary>Places of the instructions that can run right before the one at a place.</summary>
    internal IReadOnlyList<int> Before(int place) => _before[place];
}
