using Spectre.Console;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary>The person at the terminal.</summary>
internal sealed class TerminalQuestions(IAnsiConsole console, Language language) : ISiteQuestions
{
    public string Ask(Phrase question, Phrase expected, string? fallback, Func<string, bool> isRight)
    {
        string shown = fallback is { Length: > 0 } ? $"{In(question)} [grey]({Markup.Escape(fallback)})[/]" : In(question);
        TextPrompt<string> prompt = new(shown + ":") { AllowEmpty = fallback != null, ValidationErrorMessage = $"[red]{In(expected)}[/]" };
        prompt.Validator = answer => Effective(answer, fallback) is { } text && (text.Length == 0 || isRight(text))
            ? ValidationResult.Success()
            : ValidationResult.Error($"[red]{In(expected)}[/]");
        return Effective(console.Prompt(prompt), fallback)!;
    }

    public string Choose(Phrase question, IReadOnlyList<SiteChoice> choices)
    {
        SelectionPrompt<SiteChoice> prompt = new() { Title = In(question), Converter = Show };
        prompt.AddChoices(choices);
        SiteChoice chosen = console.Prompt(prompt);
        console.MarkupLine($"{In(question)}: {Show(chosen)}");
        return chosen.Value;
    }

    public IReadOnlyList<string> ChooseMany(Phrase question, IReadOnlyList<SiteChoice> choices)
    {
        MultiSelectionPrompt<SiteChoice> prompt = new()
        {
            Title = In(question),
            Required = false,
            Converter = Show,
            InstructionsText = $"[grey]{In(SiteNewTexts.ChooseKeys)}[/]",
        };
        prompt.AddChoices(choices);
        List<SiteChoice> chosen = console.Prompt(prompt);
        console.MarkupLine($"{In(question)}: {string.Join(", ", chosen.Select(Show))}");
        return [.. chosen.Select(choice => choice.Value)];
    }

    // An empty answer means the fallback, and where there is none it is no answer.
    private static string? Effective(string answer, string? fallback)
    {
        string text = answer.Trim();
        return text.Length > 0 ? text : fallback;
    }

    private string Show(SiteChoice choice) => In(choice.Name);

    private string In(Phrase phrase) => Markup.Escape(phrase.In(language));
}
