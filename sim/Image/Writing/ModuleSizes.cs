using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Measures assemblies as the device's format counts them.</summary>
internal static class ModuleSizes
{
    /// <summary>Measures one, before short cuts are taken or after.</summary>
    internal static LinkedAssembly Of(ModuleDefinition module)
    {
        List<TypeDefinition> types = [.. module.GetTypes().Where(t => t.Name != "<Module>")];
        List<MethodDefinition> methods = [.. types.SelectMany(t => t.Methods)];
        List<FieldDefinition> fields = [.. types.SelectMany(t => t.Fields).Where(f => !f.HasConstant)];
        HashSet<string> texts = [.. types.Select(t => t.Name), .. types.Select(t => t.Namespace), .. methods.Select(m => m.Name), .. fields.Select(f => f.Name)];
        texts.UnionWith(module.AssemblyReferences.Select(r => r.Name));
        int code = 0;
        foreach (MethodDefinition method in methods.Where(m => m.HasBody))
        {
            code += Il.SizeBytes(method.Body);
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is string literal)
                {
                    texts.Add(literal);
                }
                else if (instruction.Operand is MemberReference member)
                {
                    texts.Add(member.Name);
                }
            }
        }

        int textBytes = texts.Sum(t => Encoding.UTF8.GetByteCount(t) + 1);
        return new LinkedAssembly(module.Assembly.Name.Name, types.Count, methods.Count, fields.Count, code, textBytes);
    }
}
