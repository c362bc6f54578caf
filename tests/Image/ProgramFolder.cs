using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>A folder with a program, run in this process.</summary>
internal static class ProgramFolder
{
    /// <summary>Runs the program of a folder with one argument, which it replaces by its answer.</summary>
    internal static string Run(string folder, string program, string argument = "")
    {
        AssemblyLoadContext context = new(null, isCollectible: true);
        try
        {
            string[] answer = [argument];
            MethodInfo main = Load(context, folder, program).EntryPoint!;
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [answer], null);
            return answer[0];
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Has this runtime translate every method: what it refuses is no valid code.</summary>
    internal static void Translate(string folder, string program)
    {
        AssemblyLoadContext context = new(null, isCollectible: true);
        try
        {
            Load(context, folder, program);
            foreach (MethodBase method in context.Assemblies.ToList().SelectMany(a => a.GetTypes()).SelectMany(
                t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .OfType<MethodBase>()
                .Where(m => !m.IsAbstract && m.GetMethodBody() != null))
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
        }
        finally
        {
            context.Unload();
        }
    }

    private static Assembly Load(AssemblyLoadContext context, string folder, string program)
    {
        foreach (string path in Directory.GetFiles(folder, "*.dll"))
        {
            context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        }

        return context.Assemblies.Single(a => a.GetName().Name == program);
    }
}
