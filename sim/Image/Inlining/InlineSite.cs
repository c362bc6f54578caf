using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>A call, and how the called code would stand in its place.</summary>
/// <remarks>
/// | argument | then |
/// | --- | --- |
/// | put on the stack right before the call by one instruction without effects | that instruction stands wherever the code looks at it |
/// | the code begins with putting it on the stack, in order | it lies there already |
/// | else | it goes into a local, as it would into an argument |
/// </remarks>
internal sealed class InlineSite
{
    // The object, its field, and away with it.
    private const int ProbeBytes = 6;
    private const int ManyLoads = 6;

    private readonly MethodBody _body;
    private readonly Instruction _call;
    private readonly InlineCandidate _callee;
    private readonly Instruction?[] _moved;
    private readonly int _lying;
    private readonly int _stacked;
    private readonly bool _isProbed;

    private InlineSite(MethodBody body, Instruction call, InlineCandidate callee, Instruction?[] moved)
    {
        _body = body;
        _call = call;
        _callee = callee;
        _moved = moved;
        _stacked = Array.FindLastIndex(moved, m => m == null) + 1;
        _isProbed = !IsObjectSure();

        // What is looked at first cannot lie below what is worked out with it.
        _lying = _isProbed ? 0 : Math.Min(callee.PrefixCount, _stacked);
        GrowthBytes = CountGrowth();
    }

    /// <summary>Bytes that the calling code grows by; negative where it shrinks.</summary>
    internal int GrowthBytes { get; }

    /// <summary>Locals that it needs.</summary>
    internal int LocalCount => _callee.Method.Body.Variables.Count + _stacked - _lying;

    /// <summary>The method that calls.</summary>
    internal MethodDefinition Caller => _body.Method;

    /// <summary>How the code would stand at a call; null where it must not.</summary>
    internal static InlineSite? Plan(MethodDefinition caller, Instruction call, InlineCandidate callee, HashSet<Instruction> targets)
    {
        if (caller == callee.Method || call.Previous?.OpCode.OpCodeType == OpCodeType.Prefix)
        {
            return null;
        }

        Instruction?[] moved = new Instruction?[callee.Arguments.Length];
        Instruction next = call;
        for (int k = moved.Length - 1; k >= 0 && !targets.Contains(next); k--)
        {
            Instruction? push = next.Previous;
            if (push == null || !CanMove(caller.Body, push, callee, k))
            {
                break;
            }

            moved[k] = push;
            next = push;
        }

        InlineSite site = new(caller.Body, call, callee, moved);
        return site.IsSafe() ? site : null;
    }

    /// <summary>Puts the code in the place of the call.</summary>
    /// <param name="spare">Locals of the caller that are free where nothing of the site itself uses them; takes those that it makes.</param>
    /// <param name="isLettingGo">Whether locals of the code let go of objects behind it, as its frame would.</param>
    internal void Apply(List<VariableDefinition> spare, bool isLettingGo)
    {
        List<VariableDefinition> free = [.. spare.Where(v => _moved.All(m => m?.Operand != v))];
        Dictionary<VariableDefinition, VariableDefinition> locals = _callee.Method.Body.Variables.ToDictionary(v => v, v => Take(v.VariableType));
        VariableDefinition?[] kept = new VariableDefinition?[_moved.Length];
        List<Instruction> code = [];
        for (int k = _stacked - 1; k >= _lying; k--)
        {
            kept[k] = Take(_callee.Arguments[k] == _callee.Method.Body.ThisParameter ? _callee.Method.DeclaringType : _callee.Arguments[k].ParameterType);
            code.Add(Instruction.Create(OpCodes.Stloc, kept[k]!));
        }

        if (_isProbed)
        {
            code.Add(kept[0] is VariableDefinition instance ? Instruction.Create(OpCodes.Ldloc, instance) : Same(_moved[0]!));
            code.Add(Instruction.Create(OpCodes.Ldfld, _callee.Probe!));
            code.Add(Instruction.Create(OpCodes.Pop));
        }

        List<Instruction> release = [];
        foreach (VariableDefinition local in isLettingGo ? locals.Values.Concat(kept.OfType<VariableDefinition>()) : [])
        {
            if (!local.VariableType.IsValueType)
            {
                release.Add(Instruction.Create(OpCodes.Ldnull));
                release.Add(Instruction.Create(OpCodes.Stloc, local));
            }
        }

        Instruction end = release.Count > 0 ? release[0] : _call.Next;
        Dictionary<Instruction, Instruction> copies = [];
        Instruction last = _callee.Method.Body.Instructions[^1];
        foreach (Instruction instruction in _callee.Method.Body.Instructions)
        {
            Instruction copy = Copy(instruction, kept, locals, end, instruction == last);
            copies.Add(instruction, copy);
            code.Add(copy);
        }

        foreach (Instruction copy in copies.Values)
        {
            copy.Operand = copy.Operand switch
            {
                Instruction target => copies.GetValueOrDefault(target, target),
                Instruction[] several => Array.ConvertAll(several, t => copies[t]),
                _ => copy.Operand,
            };
        }

        code.AddRange(release);
        List<Instruction> whole = [.. _body.Instructions];
        whole.InsertRange(whole.IndexOf(_call) + 1, code);
        BodyEditor.Blank(_call);
        foreach (Instruction? push in _moved)
        {
            if (push != null)
            {
                BodyEditor.Blank(push);
            }
        }

        BodyEditor.SetInstructions(_body, whole);
        BodyEditor.RemoveNops(_body);

        VariableDefinition Take(TypeReference type)
        {
            VariableDefinition? local = free.Find(v => v.VariableType.FullName == type.FullName);
            if (local == null)
            {
                local = new VariableDefinition(type);
                _body.Variables.Add(local);
                _body.InitLocals = true;
                spare.Add(local);
            }

            free.Remove(local);
            return local;
        }
    }

    private static bool CanMove(MethodBody body, Instruction push, InlineCandidate callee, int argument)
    {
        if (!Il.IsPush(push) || callee.IsWritten[argument])
        {
            return false;
        }

        // What the code changes through an address must not be looked at later than it was.
        return push.OpCode.Code is not (Code.Ldloc or Code.Ldarg) || callee.IsPure
            || !body.Instructions.Any(i => i.Operand == push.Operand && i.OpCode.Code is Code.Ldloca or Code.Ldarga);
    }

    private bool IsSafe()
    {
        MethodDefinition method = _callee.Method;
        for (int k = _lying; k < _stacked; k++)
        {
            bool isAddress = (k == 0 && method.HasThis && method.DeclaringType.IsValueType) || _callee.Arguments[k].ParameterType.IsByReference;
            if (isAddress)
            {
                return false;
            }
        }

        return (!_isProbed || _callee.Probe != null) && (!_callee.HasLoop || IsStackEmptyBelow());
    }

    // A call on nothing fails as the call does: the code must do so too before it does anything else.
    private bool IsObjectSure()
    {
        MethodDefinition method = _callee.Method;
        return !method.HasThis || method.DeclaringType.IsValueType || _call.OpCode.Code == Code.Call || _callee.FailsWithoutObject
            || (Caller.HasThis && !Caller.DeclaringType.IsValueType && _moved[0]?.Operand == _body.ThisParameter);
    }

    private bool IsStackEmptyBelow() =>
        StackDepth.Before(Caller).TryGetValue(_call, out int depth) && depth == _callee.Arguments.Length;

    private int CountGrowth()
    {
        int growth = (2 * (_stacked - _lying)) + (_isProbed ? ProbeBytes : 0);
        growth -= Il.SizeBytes(_call) + _moved.Sum(m => m == null ? 0 : Il.SizeBytes(m));
        Instruction last = _callee.Method.Body.Instructions[^1];
        int local = _body.Variables.Count + LocalCount > 4 ? 2 : 1;
        foreach (Instruction instruction in _callee.Method.Body.Instructions)
        {
            growth += instruction.OpCode.Code switch
            {
                Code.Ret => instruction == last ? 0 : 2,
                Code.Ldloc or Code.Stloc => local,
                Code.Ldarg => OfArgument(Place(instruction)),
                _ => Il.SizeBytes(instruction),
            };
        }

        return growth;

        // Locals that are used often get the short instructions.
        int OfArgument(int k) => k < _lying ? 0 : k >= _stacked ? Il.SizeBytes(_moved[k]!) : _callee.LoadCounts[k] > ManyLoads ? 1 : local;
    }

    private int Place(Instruction instruction) => Array.IndexOf(_callee.Arguments, (ParameterDefinition)instruction.Operand);

    private Instruction Copy(
        Instruction instruction,
        VariableDefinition?[] kept,
        Dictionary<VariableDefinition, VariableDefinition> locals,
        Instruction end,
        bool isLast)
    {
        switch (instruction.Operand)
        {
            case ParameterDefinition:
                int k = Place(instruction);
                if (kept[k] is VariableDefinition local)
                {
                    OpCode code = instruction.OpCode.Code switch
                    {
                        Code.Ldarg => OpCodes.Ldloc,
                        Code.Starg => OpCodes.Stloc,
                        _ => OpCodes.Ldloca,
                    };
                    return Instruction.Create(code, local);
                }

                return k < _lying ? Instruction.Create(OpCodes.Nop) : Same(_moved[k]!);
            case VariableDefinition variable:
                return Instruction.Create(instruction.OpCode, locals[variable]);
        }

        if (instruction.OpCode.Code == Code.Ret)
        {
            return isLast ? Instruction.Create(OpCodes.Nop) : Instruction.Create(OpCodes.Br, end);
        }

        return Same(instruction);
    }

    private static Instruction Same(Instruction instruction)
    {
        Instruction copy = Instruction.Create(OpCodes.Nop);
        BodyEditor.Replace(copy, instruction.OpCode, instruction.Operand);
        return copy;
    }
}
