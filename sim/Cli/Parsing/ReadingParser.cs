using System.CommandLine.Parsing;
using System.Globalization;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>Dial readings as people write them: <c>main=1234.56@08:00</c>.</summary>
internal static class ReadingParser
{
    /// <summary>Reads every value of the option; the first that is wrong becomes the parser's error.</summary>
    public static DialEntry[] Parse(ArgumentResult result, Language language)
    {
        List<DialEntry> entries = [];
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            if (TryParse(text) is not { } entry)
            {
                result.AddError(CliTexts.BadReading.Format(text).In(language));
                return [];
            }

            entries.Add(entry);
        }

        return [.. entries];
    }

    private static DialEntry? TryParse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        int at = text.LastIndexOf('@');
        if (equals <= 0 || at <= equals)
        {
            return null;
        }

        bool isNumber = decimal.TryParse(
            text.AsSpan(equals + 1, at - equals - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal kilowattHours);
        bool isTime = TimeOnly.TryParseExact(
            text.AsSpan(at + 1), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time);
        const decimal MostKilowattHours = DialLedger.MaximumDialMilliwattHours / EnergyUnits.MilliwattHoursPerKilowattHour;
        return isNumber && isTime && kilowattHours <= MostKilowattHours
            ? new DialEntry(text[..equals], (long)(kilowattHours * EnergyUnits.MilliwattHoursPerKilowattHour), time)
            : null;
    }
}
