using System.CommandLine.Parsing;
using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>Values that people write in their own way: speeds, durations, brokers, local times.</summary>
internal static class ValueParsers
{
    private const double MaximumDays = 3_660;

    /// <summary>"max", or a number above 0: virtual seconds per second.</summary>
    public static Func<ArgumentResult, double> Speed(Language language) => result =>
    {
        string text = result.Tokens[0].Value;
        if (text == "max")
        {
            return double.PositiveInfinity;
        }

        return TryNumber(text, out double speed) && speed is > 0 and <= 1_000_000
            ? speed
            : Fail<double>(result, CliTexts.BadSpeed.Format(text), language);
    };

    /// <summary>A number and s, m, h or d.</summary>
    public static Func<ArgumentResult, TimeSpan> Duration(Language language) => result =>
    {
        string text = result.Tokens[0].Value;
        double seconds = text.Length == 0 ? 0 : text[^1] switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => 0,
        };
        return seconds > 0 && TryNumber(text[..^1], out double number) && number > 0 && number * seconds <= MaximumDays * 86_400
            ? TimeSpan.FromSeconds(number * seconds)
            : Fail<TimeSpan>(result, CliTexts.BadDuration.Format(text), language);
    };

    /// <summary>host:port</summary>
    public static Func<ArgumentResult, BrokerAddress?> Broker(Language language) => result =>
    {
        string text = result.Tokens[0].Value;
        int colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port)
            && port is > 0 and < 65_536
            ? new BrokerAddress(text[..colon], port)
            : Fail<BrokerAddress?>(result, CliTexts.BadBroker.Format(text), language);
    };

    /// <summary>yyyy-MM-ddTHH:mm, also with a space; whole minutes.</summary>
    public static Func<ArgumentResult, DateTime> LocalTime(Language language) => result =>
    {
        string text = result.Tokens[0].Value;
        string[] formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)
            && time.Year is >= 2000 and < 2100
            ? time
            : Fail<DateTime>(result, CliTexts.BadLocalTime.Format(text), language);
    };

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static T? Fail<T>(ArgumentResult result, Phrase message, Language language)
    {
        result.AddError(message.In(language));
        return default;
    }
}
