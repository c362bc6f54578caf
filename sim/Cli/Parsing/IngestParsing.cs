using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>Options that the ingest's commands share.</summary>
internal static class IngestParsing
{
    private const int LongestNameCount = 64;

    /// <summary>Where messages are kept.</summary>
    public static Option<string> Store(Language language)
    {
        Option<string> store = new("--store")
        {
            Description = IngestCliTexts.StoreOption.In(language),
            HelpName = "STORE",
            DefaultValueFactory = _ => StoreAddress.Default,
        };
        store.Validators.Add(result => CheckStore(result, language));
        return store;
    }

    /// <summary>Refuses what is no store. Its text is not repeated beyond the kind: it may hold a secret.</summary>
    public static void CheckStore(OptionResult result, Language language)
    {
        if (result.Tokens.Count == 1 && !StoreAddress.IsValid(result.Tokens[0].Value))
        {
            result.AddError(IngestCliTexts.BadStore.Format(result.Tokens[0].Value.Split(':')[0]).In(language));
        }
    }

    /// <summary>Refuses names that a broker might not take.</summary>
    public static void CheckName(OptionResult result, Language language)
    {
        if (result.Tokens.Count == 1 && result.Tokens[0].Value is { } name
            && (name.Length is 0 or > LongestNameCount || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')))
        {
            result.AddError(IngestCliTexts.BadName.Format(result.Option.Name, name).In(language));
        }
    }

    /// <summary>Refuses numbers out of a range.</summary>
    public static void CheckRange(OptionResult result, double lowest, double highest, Language language)
    {
        if (result.Tokens.Count == 1
            && double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !(number >= lowest && number <= highest))
        {
            result.AddError(IngestCliTexts.BadNumber.Format(result.Option.Name, result.Tokens[0].Value, lowest, highest).In(language));
        }
    }

    /// <summary>A local day.</summary>
    public static Option<DateOnly?> Day(string name, Phrase description, Language language) => new(name)
    {
        Description = description.In(language),
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError(IngestCliTexts.BadDay.Format(name, text).In(language));
            return null;
        },
    };

    /// <summary>Opens a store, with the message that the command line shows where it cannot.</summary>
    public static IIngestStore Open(Func<string, IIngestStore> open, string address)
    {
        try
        {
            return open(address);
        }
        catch (StoreException e)
        {
            throw new CommandException(e.Text);
        }
    }
}
