using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>
/// The solution holds every project. Desktop projects are built in Debug and Release; device projects only in Device,
/// because <c>dotnet build</c> cannot build them and must pass them by.
/// </summary>
internal static partial class SolutionRule
{
    private static readonly string[] Desktop = ["Debug", "Release"];

    public static IEnumerable<Violation> Check(HouseFile solution, IEnumerable<string> projectPaths)
    {
        Dictionary<string, string> idByPath = Entry().Matches(solution.Text).ToDictionary(
            match => match.Groups["path"].Value.Replace('\\', '/'), match => match.Groups["id"].Value, StringComparer.Ordinal);
        foreach (string path in projectPaths)
        {
            if (!idByPath.TryGetValue(path, out string? id))
            {
                yield return solution.At(0, $"{path} is missing", $"Add it: dotnet sln add {path}");
                continue;
            }

            bool isDevice = path.EndsWith(".nfproj", StringComparison.Ordinal);
            foreach (string configuration in (string[])[.. Desktop, "Device"])
            {
                bool isBuilt = isDevice == (configuration == "Device");
                if (!Has(solution, id, configuration, "ActiveCfg"))
                {
                    yield return solution.At(0, $"{path} has no {configuration}|Any CPU.ActiveCfg", $"Add the line for {id}");
                }

                if (Has(solution, id, configuration, "Build.0") != isBuilt)
                {
                    string remedy = isBuilt ? "Add" : "Remove";
                    yield return solution.At(
                        0,
                        $"{path} is {(isBuilt ? "not " : "")}built in {configuration}",
                        $"{remedy} the line {id}.{configuration}|Any CPU.Build.0");
                }
            }
        }
    }

    private static bool Has(HouseFile solution, string id, string configuration, string key) =>
        solution.Text.Contains($"{id}.{configuration}|Any CPU.{key} = ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""
        ^Project\("\{[^"]+"\) = "[^"]+", "(?<path>[^"]+)", "(?<id>\{[^"]+\})"
        """, RegexOptions.Multiline)]
    private static partial Regex Entry();
}
