using System.CommandLine;
using System.CommandLine.Parsing;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>Options of the savings: periods, events, circuits, names of models, files to write.</summary>
internal static class SavingsParsing
{
    /// <summary>Days from a first to a last.</summary>
    public static Option<Period?> PeriodOption(string name, Phrase description, Language language) => new(name)
    {
        Description = description.In(language),
        HelpName = "yyyy-MM-dd..yyyy-MM-dd",
        CustomParser = result => Period.Parse(result.Tokens[0].Value)
            ?? Fail<Period>(result, SavingsTexts.BadPeriod.Format(name, result.Tokens[0].Value), language),
    };

    /// <summary>One of some names.</summary>
    public static Option<T?> ChoiceOption<T>(
        string name, Phrase description, IReadOnlyDictionary<string, T> choices, Language language)
        where T : struct
    {
        Option<T?> option = new(name)
        {
            Description = description.In(language),
            HelpName = string.Join('|', choices.Keys),
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (choices.TryGetValue(text, out T choice))
                {
                    return choice;
                }

                result.AddError(SavingsTexts.BadChoice.Format(name, text, string.Join(", ", choices.Keys)).In(language));
                return null;
            },
        };
        return option;
    }

    /// <summary>A file to write, with an ending, in a folder that exists.</summary>
    public static Option<FileInfo?> OutputOption(string name, Phrase description, string ending, Language language)
    {
        Option<FileInfo?> option = new(name) { Description = description.In(language), HelpName = "FILE" + ending };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is { } path
                && (!Path.GetExtension(path).Equals(ending, StringComparison.OrdinalIgnoreCase)
                    || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))))
            {
                result.AddError(SavingsTexts.BadOutput.Format(name, path, ending).In(language));
            }
        });
        return option;
    }

    /// <summary>Events, each of whole hours of a day.</summary>
    public static Func<ArgumentResult, EventWindow[]> Events(Language language) => result =>
    {
        List<EventWindow> windows = [];
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            if (EventWindow.Parse(text) is { } window)
            {
                windows.Add(window);
            }
            else
            {
                result.AddError(SavingsTexts.BadEvent.Format(text).In(language));
            }
        }

        return [.. windows.Distinct()];
    };

    /// <summary>A circuit of a store.</summary>
    public static Func<ArgumentResult, CircuitName?> Circuit(Language language) => result =>
        CircuitName.Parse(result.Tokens[0].Value) ?? Fail<CircuitName>(result, SavingsTexts.BadCircuit.Format(result.Tokens[0].Value), language);

    private static T? Fail<T>(ArgumentResult result, Phrase message, Language language)
        where T : class
    {
        result.AddError(message.In(language));
        return null;
    }
}
