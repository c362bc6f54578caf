using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>A folder with a site file and tuning files, deleted afterwards.</summary>
internal sealed class TuneFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-tune-");

    public TuneFolder() => Write("office.site.json", SiteWithoutTariff);

    /// <summary>The office that ships without its last key, the tariff.</summary>
    public static string SiteWithoutTariff => SiteFile.ExampleText[..SiteFile.ExampleText.IndexOf("\"tariff\"", StringComparison.Ordinal)] + "}";

    public string Site => PathOf("office.site.json");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A tuning file about one day of the office.</summary>
    /// <param name="parameters">Items of the list of parameters.</param>
    /// <param name="more">Further keys, each with a comma before it.</param>
    public string Tuning(string parameters, string more = "") => Write(
        "summer.tune.json",
        $$"""
        // A working day in summer.
        {
          "site": "office.site.json",
          "scenarios": [ { "id": "summer", "standsForDays": 90, "office": { "start": "2026-07-15", "days": 1 } } ],
          "parameters": [ {{parameters}} ]{{more}}
        }
        """);

    /// <summary>Runs a command line in this process.</summary>
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = EdgectlProgram.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(true);
}
