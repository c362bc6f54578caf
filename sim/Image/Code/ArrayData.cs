using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Brings the bytes that arrays begin with into the classes that make the arrays.</summary>
/// <remarks>
/// The compiler keeps them in a class of its own, one an assembly. The interpreter takes them only from the assembly that the code is in,
/// and code may have come from another one; and a class less is a record less.
/// </remarks>
internal static class ArrayData
{
    /// <summary>Moves all of them.</summary>
    internal static void Move(FirmwareWorld world)
    {
        foreach (TypeDefinition type in world.Types.ToList())
        {
            Dictionary<FieldDefinition, FieldDefinition> own = [];
            foreach (Instruction instruction in type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions))
            {
                if (instruction.OpCode.Code != Code.Ldtoken || instruction.Operand is not FieldDefinition data || data.DeclaringType == type)
                {
                    continue;
                }

                if (!own.TryGetValue(data, out FieldDefinition? copy))
                {
                    copy = new FieldDefinition($"{type.Name}/{data.Name}", data.Attributes, data.FieldType) { InitialValue = data.InitialValue };
                    own.Add(data, copy);
                    world.NameAs(copy, data);
                    type.Fields.Add(copy);
                }

                instruction.Operand = copy;
            }
        }
    }
}
