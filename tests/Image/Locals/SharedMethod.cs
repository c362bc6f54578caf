using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>One method as the compiler writes it and as the linker finishes it.</summary>
internal sealed class SharedMethod
{
    private readonly byte[] _plain;
    private readonly byte[] _shared;

    private SharedMethod(byte[] plain, byte[] shared)
    {
        _plain = plain;
        _shared = shared;
    }

    /// <summary>Types of the locals that the compiler makes, by name.</summary>
    internal string PlainLocals => LocalsOf(_plain);

    /// <summary>Types of the locals that are left, by name.</summary>
    internal string SharedLocals => LocalsOf(_shared);

    /// <summary>Finishes a method F of an int, which gives a long.</summary>
    /// <param name="statements">What F does.</param>
    /// <param name="more">Further members of its class.</param>
    /// <param name="edit">Changes the code of both forms before.</param>
    internal static SharedMethod Of(string statements, string more = "", Action<MethodBody>? edit = null)
    {
        string folder = Directory.CreateTempSubdirectory("edgectl-image-").FullName;
        try
        {
            string source = $"using System;\npublic static class Code\n{{\n{more}\npublic static long F(int n)\n{{\n{statements}\n}}\n}}";
            HostCompiler.Compile(folder, "Code", false, [("Code.cs", source)]);
            byte[] compiled = File.ReadAllBytes(Path.Combine(folder, "Code.dll"));
            return new SharedMethod(Write(compiled, edit, _ => { }), Write(compiled, edit, BodyFinisher.Finish));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs both forms, which must give the same or fail alike, for each number.</summary>
    internal void AssertSame(params int[] numbers) => Assert.Equal(Run(_plain, numbers), Run(_shared, numbers));

    private static byte[] Write(byte[] compiled, Action<MethodBody>? edit, Action<MethodDefinition> finish)
    {
        ModuleDefinition module = Read(compiled);
        MethodDefinition method = FindIn(module);
        method.Body.SimplifyMacros();
        edit?.Invoke(method.Body);
        finish(method);
        method.Body.OptimizeMacros();
        using MemoryStream written = new();
        module.Write(written);
        return written.ToArray();
    }

    private static string LocalsOf(byte[] image) =>
        string.Join(' ', FindIn(Read(image)).Body.Variables.Select(v => v.VariableType.Name).Order(StringComparer.Ordinal));

    private static ModuleDefinition Read(byte[] image) => ModuleDefinition.ReadModule(new MemoryStream(image));

    private static MethodDefinition FindIn(ModuleDefinition module) => module.GetType("Code").Methods.Single(m => m.Name == "F");

    private static string[] Run(byte[] image, int[] numbers)
    {
        AssemblyLoadContext context = new(null, isCollectible: true);
        try
        {
            MethodInfo method = context.LoadFromStream(new MemoryStream(image)).GetType("Code")!.GetMethod("F")!;
            Func<int, long> run = method.CreateDelegate<Func<int, long>>();
            return Array.ConvertAll(numbers, n => Answer(run, n));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Answer(Func<int, long> run, int number)
    {
        try
        {
            return $"{number}: {run(number)}";
        }
        catch (Exception e) when (e is DivideByZeroException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException)
        {
            return $"{number}: {e.GetType().Name}";
        }
    }
}
