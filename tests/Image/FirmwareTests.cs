using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>The firmware itself, linked: it decides and reports what it did before, bit for bit.</summary>
public sealed class FirmwareTests(LinkedFirmware firmware) : IClassFixture<LinkedFirmware>
{
    [Fact]
    public void Recorded_scans_and_every_message_are_the_same()
    {
        string plain = ProgramFolder.Run(firmware.PlainFolder, LinkedFirmware.Program);
        string linked = ProgramFolder.Run(firmware.LinkedFolder, LinkedFirmware.Program);
        Assert.StartsWith(new string('.', 480) + ";", plain, StringComparison.Ordinal);
        Assert.True(int.Parse(plain.Split(';')[1].Split(' ')[0], CultureInfo.InvariantCulture) > 200, plain);
        Assert.Equal(plain, linked);
    }

    [Fact]
    public void Every_method_is_valid_code_for_this_runtime() => ProgramFolder.Translate(firmware.LinkedFolder, LinkedFirmware.Program);

    [Fact]
    public void The_converter_gives_every_method_the_stack_that_it_needs()
    {
        foreach (MethodDefinition method in Modules().SelectMany(m => m.GetTypes()).SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            Assert.InRange(StackDepth.Maximum(method), 0, StackDepth.AsConverterFinds(method));
        }
    }

    [Fact]
    public void What_is_left_is_needed()
    {
        FirmwareWorld world = WorldReader.Read(
            firmware.LinkedFolder, [Path.GetDirectoryName(typeof(object).Assembly.Location)!], out IReadOnlyList<LinkedAssembly> _);
        Reachability reached = new(world, new Hierarchy(world));
        Assert.DoesNotContain(world.Methods, m => !reached.Methods.Contains(m));
        Assert.DoesNotContain(world.Types, t => !reached.Types.Contains(t));
        Assert.DoesNotContain(world.Types.SelectMany(t => t.Fields), f => !reached.Read.Contains(f) && !reached.Written.Contains(f));
    }

    [Fact]
    public void Most_methods_and_nearly_all_names_are_gone()
    {
        IReadOnlyList<LinkedAssembly> before = firmware.Report.Before;
        IReadOnlyList<LinkedAssembly> after = firmware.Report.After;
        Assert.True(after.Sum(a => a.MethodCount) * 2 < before.Sum(a => a.MethodCount), $"{after.Sum(a => a.MethodCount)} methods");
        Assert.True(after.Sum(a => a.CodeBytes) < before.Sum(a => a.CodeBytes), $"{after.Sum(a => a.CodeBytes)} bytes of code");
        Assert.True(after.Sum(a => a.TextBytes) * 4 < before.Sum(a => a.TextBytes), $"{after.Sum(a => a.TextBytes)} bytes of texts");
        Assert.All(after, a => Assert.InRange(a.CodeBytes, 1, ImageSplitter.MaximumCodeBytes));
    }

    // A number that is not what it was would be noticed here at the latest: no call may name what its class has not.
    [Fact]
    public void Every_reference_leads_somewhere()
    {
        using AssemblyFolders folders = new([firmware.LinkedFolder, Path.GetDirectoryName(typeof(object).Assembly.Location)!]);
        foreach (string file in firmware.Report.Files)
        {
            ModuleDefinition module = folders.TryRead(file)!.MainModule;
            foreach (Instruction instruction in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions))
            {
                if (instruction.Operand is MemberReference reference and (MethodReference or FieldReference))
                {
                    Assert.NotNull(reference.Resolve());
                }
            }
        }
    }

    // The device runs them type by type, in an order that names and parts decide.
    [Fact]
    public void No_static_constructor_rests_on_what_another_one_makes()
    {
        FirmwareWorld world = WorldReader.Read(
            firmware.LinkedFolder, [Path.GetDirectoryName(typeof(object).Assembly.Location)!], out IReadOnlyList<LinkedAssembly> _);
        HashSet<TypeDefinition> made = [.. world.Methods.Where(m => m.IsConstructor && m.IsStatic).Select(m => m.DeclaringType)];
        Assert.True(made.Count > 5, $"{made.Count} types have one");
        foreach (TypeDefinition type in made)
        {
            HashSet<MethodDefinition> seen = [type.Methods.Single(m => m.IsConstructor && m.IsStatic)];
            Queue<MethodDefinition> open = new(seen);
            while (open.TryDequeue(out MethodDefinition? method))
            {
                foreach (Instruction instruction in method.Body.Instructions)
                {
                    if (instruction.Operand is FieldDefinition { IsStatic: true } field && instruction.OpCode.Code != Code.Ldtoken)
                    {
                        Assert.True(field.DeclaringType == type || !made.Contains(field.DeclaringType), $"{type.Name} needs {field.FullName}");
                    }
                    else if (instruction.Operand is MethodDefinition { HasBody: true } called && seen.Add(called))
                    {
                        open.Enqueue(called);
                    }
                }
            }
        }
    }

    private List<ModuleDefinition> Modules() => [.. firmware.Report.Files.Select(f => ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(f))))];
}
