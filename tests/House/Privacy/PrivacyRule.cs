using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Nothing of one machine, one person or one private place stands in the repository.</summary>
internal static class PrivacyRule
{
    public static IEnumerable<Violation> Check(HouseFile file)
    {
        if (file.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase))
        {
            yield return file.At(0, "a NuGet.config", "Remove it: where packages come from is the reader's own setting");
        }

        foreach (PrivatePattern pattern in PrivatePattern.All)
        {
            foreach (Match match in pattern.Expression.Matches(file.Text))
            {
                yield return file.At(file.LineOf(match.Index), $"{pattern.What}, '{match.Value}'", pattern.Remedy);
            }
        }
    }
}
