using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>The language of all texts: <c>--lang</c>, or that of the system.</summary>
internal static class LanguageChoice
{
    private const string Name = "--lang";
    private const string English = "en";
    private const string Chinese = "zh-CN";

    /// <summary>
    /// Reads the choice ahead of the parser, whose help and errors already need it. What is wrong with it the parser says.
    /// </summary>
    public static Language Choose(string[] args, CultureInfo system)
    {
        int index = Array.IndexOf(args, Name);
        string? asked = index >= 0 && index + 1 < args.Length
            ? args[index + 1]
            : args.FirstOrDefault(a => a.StartsWith(Name + "=", StringComparison.Ordinal))?[(Name.Length + 1)..];
        return asked switch
        {
            English => Language.English,
            Chinese => Language.Chinese,
            _ => system.TwoLetterISOLanguageName == "zh" ? Language.Chinese : Language.English,
        };
    }

    public static Option<string> Option(Language language)
    {
        Option<string> option = new(Name)
        {
            Description = CliTexts.LanguageOption.In(language),
            Recursive = true,
            DefaultValueFactory = _ => language == Language.Chinese ? Chinese : English,
        };
        option.AcceptOnlyFromAmong(English, Chinese);
        return option;
    }
}
