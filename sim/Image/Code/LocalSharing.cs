using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Lets locals that are never needed at the same time be one: the interpreter makes each of them anew in each call.</summary>
/// <remarks>
/// | local | then |
/// | --- | --- |
/// | refers to an object | it is declared as what every class rests on, and shares with any other that does |
/// | is a number | it shares with those of its type |
/// | its address is taken, or it has parts | it stays alone: who knows when it is looked at |
///
/// The interpreter has one kind of local for all objects, and what is called or read names its class itself. So it does for .NET, whose
/// Unsafe.As rests on it.
/// </remarks>
internal static class LocalSharing
{
    /// <summary>Puts one local in the place of several.</summary>
    internal static void Share(MethodBody body)
    {
        // A filter runs before what is nested in it has ended, which no order of instructions shows.
        if (body.ExceptionHandlers.Any(h => h.HandlerType == ExceptionHandlerType.Filter))
        {
            return;
        }

        HashSet<object> addressed = [.. body.Instructions.Where(i => i.OpCode.Code == Code.Ldloca).Select(i => i.Operand)];
        Instruction[] code = [.. body.Instructions];
        CodeWays ways = new(body);
        List<LocalLife> lives = [];
        foreach (VariableDefinition local in body.Variables.Where(v => !addressed.Contains(v)))
        {
            bool isObject = local.VariableType.MetadataType is MetadataType.Class or MetadataType.Object or MetadataType.String or MetadataType.Array;
            if (isObject)
            {
                local.VariableType = body.Method.Module.TypeSystem.Object;
            }

            if (isObject || local.VariableType.IsPrimitive)
            {
                lives.Add(new LocalLife(local, code, ways));
            }
        }

        Dictionary<object, VariableDefinition> places = [];
        foreach (List<LocalLife> place in Divide(lives.OrderBy(l => l.FirstWritten)))
        {
            place.ForEach(l => places.Add(l.Local, place[0].Local));
        }

        foreach (Instruction instruction in code.Where(i => i.Operand is VariableDefinition))
        {
            instruction.Operand = places.GetValueOrDefault(instruction.Operand, (VariableDefinition)instruction.Operand);
        }
    }

    private static List<List<LocalLife>> Divide(IEnumerable<LocalLife> lives)
    {
        List<List<LocalLife>> places = [];
        foreach (LocalLife life in lives)
        {
            List<LocalLife>? place = places.Find(
                p => p[0].Local.VariableType.FullName == life.Local.VariableType.FullName && !p.Exists(life.Disturbs));
            if (place == null)
            {
                places.Add(place = []);
            }

            place.Add(life);
        }

        return places;
    }
}
