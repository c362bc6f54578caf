using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Takes away locals that nobody needs, and gives the short instructions to those that are used most.</summary>
internal static class LocalOrder
{
    /// <summary>Tidies one method.</summary>
    internal static void Tidy(MethodDefinition method)
    {
        MethodBody body = method.Body;
        Dictionary<VariableDefinition, int> uses = CountUses(body);
        HashSet<Instruction> targets = BodyEditor.TargetsIn(body);
        bool isChanged = false;
        foreach (Instruction store in body.Instructions)
        {
            // Stored and at once fetched, and never again: it lies on the stack already.
            if (store.OpCode.Code == Code.Stloc && store.Next is { OpCode.Code: Code.Ldloc } load && load.Operand == store.Operand
                && uses[(VariableDefinition)store.Operand] == 2 && !targets.Contains(load) && !NeedsConversion((VariableDefinition)store.Operand))
            {
                BodyEditor.Blank(store);
                BodyEditor.Blank(load);
                isChanged = true;
            }
        }

        if (isChanged)
        {
            BodyEditor.RemoveNops(body);
        }

        LocalSharing.Share(body);
        uses = CountUses(body);
        VariableDefinition[] order = [.. body.Variables.Where(uses.ContainsKey).OrderByDescending(v => uses[v])];
        body.Variables.Clear();
        foreach (VariableDefinition variable in order)
        {
            body.Variables.Add(variable);
        }
    }

    // A value that is stored in less than 32 bits is cut.
    private static bool NeedsConversion(VariableDefinition variable) => variable.VariableType.MetadataType is
        MetadataType.Byte or MetadataType.SByte or MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Char or MetadataType.Single;

    private static Dictionary<VariableDefinition, int> CountUses(MethodBody body)
    {
        Dictionary<VariableDefinition, int> uses = [];
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand is VariableDefinition variable)
            {
                uses[variable] = uses.GetValueOrDefault(variable) + 1;
            }
        }

        return uses;
    }
}
