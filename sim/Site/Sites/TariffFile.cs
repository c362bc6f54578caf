using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Files of periods that ship: when which rate holds, where, in which year. A site names one and adds its prices.</summary>
public static class TariffFile
{
    private const string Prefix = "tariffs/";

    private static readonly Lazy<Dictionary<string, TariffPeriods>> Shipped = new(ReadShipped);

    /// <summary>The names of the files that ship, sorted.</summary>
    public static IReadOnlyList<string> Ids => [.. Shipped.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A file that ships, or null.</summary>
    public static TariffPeriods? TryFind(string id) => Shipped.Value.GetValueOrDefault(id);

    /// <summary>Reads a file's text.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="json">The text.</param>
    /// <exception cref="InputException">The text is wrong.</exception>
    internal static TariffPeriods Parse(string name, string json)
    {
        FindingList findings = new(name);
        ObjectReader reader = new(JsonText.Parse(json, findings), findings);
        string? id = reader.Text(reader.Required("id", SiteReading.NameRemedy));
        int validFrom = LocalTimes.Day(reader, reader.Optional("validFrom")) ?? TariffOptions.NoDay;
        int validTo = LocalTimes.Day(reader, reader.Optional("validTo")) ?? TariffOptions.NoDay;
        int[] factors = TariffReader.Factors(reader, reader.Optional("floatPermille"), value => new ObjectReader(value, findings), done => done.Finish());
        TariffSeasonReader seasons = new(value => new ObjectReader(value, findings), done => done.Finish());
        JsonValue? list = reader.Required("seasons", TariffReader.SeasonsRemedy);
        TariffPeriods periods = new(id ?? string.Empty, validFrom, validTo, factors, seasons.Read(reader.Items(list)));
        reader.Finish();
        findings.ThrowIfAny();
        return periods;
    }

    private static Dictionary<string, TariffPeriods> ReadShipped() =>
        typeof(TariffFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Parse(name, TextFile.ReadEmbedded(name)))
            .ToDictionary(periods => periods.Id);
}
