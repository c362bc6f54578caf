using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Takes away writing to fields that nobody reads, and with it the field: each costs every object of its class 12 bytes.</summary>
internal static class DeadStores
{
    /// <summary>Removes what can be removed without that a missing object goes unnoticed.</summary>
    /// <returns>Number of writes that are gone.</returns>
    internal static int Remove(FirmwareWorld world, Reachability reached)
    {
        int count = 0;
        foreach (MethodDefinition method in reached.Methods.Where(m => m.HasBody && m.DeclaringType.Module == world.Module))
        {
            int before = count;
            HashSet<Instruction> targets = BodyEditor.TargetsIn(method.Body);
            foreach (Instruction store in method.Body.Instructions.Where(i => i.OpCode.Code is Code.Stfld or Code.Stsfld).ToList())
            {
                if (store.Operand is FieldDefinition field && !reached.Read.Contains(field) && TryRemove(method, store, targets))
                {
                    count++;
                }
            }

            if (count > before)
            {
                BodyEditor.RemoveNops(method.Body);
            }
        }

        return count;
    }

    private static bool TryRemove(MethodDefinition method, Instruction store, HashSet<Instruction> targets)
    {
        Instruction value = store.Previous;
        if (value.OpCode.OpCodeType == OpCodeType.Prefix)
        {
            return false;
        }

        bool isSingle = !targets.Contains(store) && Il.IsPush(value);
        if (store.OpCode.Code == Code.Stsfld)
        {
            BodyEditor.Replace(store, OpCodes.Pop);
            DropPair(value, store, isSingle);
            return true;
        }

        Instruction? owner = ProducerOf(method, store, targets);
        if (owner == null)
        {
            return false;
        }

        // What put the object there can go where nothing leads between the two; that it is an object is certain.
        BodyEditor.Blank(owner);
        BodyEditor.Replace(store, OpCodes.Pop);
        DropPair(value, store, isSingle);
        return true;
    }

    private static void DropPair(Instruction value, Instruction store, bool isSingle)
    {
        if (isSingle)
        {
            BodyEditor.Blank(value);
            BodyEditor.Blank(store);
        }
    }

    // The instruction that put the object on the stack, where it is surely one: this, or the copy of what was just made.
    private static Instruction? ProducerOf(MethodDefinition method, Instruction store, HashSet<Instruction> targets)
    {
        int wanted = 1;
        for (Instruction? i = store; i != null; i = i.Previous)
        {
            if (i != store)
            {
                int pushes = Il.Pushes(i);
                if (wanted < pushes)
                {
                    return IsSurelyObject(method, i) ? i : null;
                }

                wanted += Il.Pops(i, method) - pushes;
            }

            if (targets.Contains(i) || (i.Previous is { } previous && previous.OpCode.FlowControl is not (FlowControl.Next or FlowControl.Call)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsSurelyObject(MethodDefinition method, Instruction producer) => producer.OpCode.Code switch
    {
        Code.Ldarg => method.HasThis && producer.Operand == method.Body.ThisParameter && !method.DeclaringType.IsValueType,
        Code.Dup => producer.Previous?.OpCode.Code is Code.Newobj,
        _ => false,
    };
}
