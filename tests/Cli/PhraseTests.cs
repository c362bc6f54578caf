using System.Reflection;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>Every text exists in both languages and fills the same places.</summary>
public partial class PhraseTests
{
    private static readonly Assembly Cli = typeof(EdgectlProgram).Assembly;
    private static readonly Assembly Engine = typeof(Simulation).Assembly;
    private static readonly Assembly Ingest = typeof(IIngestStore).Assembly;

    /// <summary>Names of the constants, by the class that holds them.</summary>
    public static TheoryData<string> Constants => [.. AllConstants().Select(c => c.Name)];

    /// <summary>Every value that LoadTexts has a text for.</summary>
    public static TheoryData<string> Values =>
    [
        .. Enum.GetNames<DecisionReason>().Select(n => $"DecisionReason.{n}"),
        .. Enum.GetNames<DemandPhase>().Select(n => $"DemandPhase.{n}"),
        .. Enum.GetNames<Quality>().Select(n => $"Quality.{n}"),
    ];

    [Fact]
    public void There_are_texts_to_check()
    {
        Assert.Contains(AllConstants(), c => c.Name == "CliTexts.Root");
        Assert.Contains(AllConstants(), c => c.Name == "EngineTexts.NoSuchLoad");
        Assert.Contains(AllConstants(), c => c.Name == "SessionTexts.TakenOver");
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void A_text_exists_in_both_languages_with_the_same_places(string name)
    {
        Phrase phrase = AllConstants().Single(c => c.Name == name).Phrase;
        Assert.NotEmpty(phrase.English.Trim());
        Assert.NotEmpty(phrase.Chinese.Trim());
        Assert.Equal(Places(phrase.English), Places(phrase.Chinese));

        // Places are numbered without a hole, or Format would lose an argument.
        Assert.Equal(Enumerable.Range(0, Places(phrase.English).Length).Select(i => $"{{{i}}}"), Places(phrase.English));
        Assert.DoesNotMatch(Han(), phrase.English);
        if (phrase.English != phrase.Chinese)
        {
            Assert.Matches(Han(), phrase.Chinese);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_value_of_the_firmware_has_a_text_of_its_own(string value)
    {
        Phrase phrase = TextOf(value);
        Assert.DoesNotMatch("^[0-9]*$", phrase.English);
        Assert.Matches(Han(), phrase.Chinese);
        Assert.DoesNotMatch(Han(), phrase.English);
        string kind = value[..value.IndexOf('.')];
        Assert.Single(Values.Select(v => v.Data), v => v.StartsWith(kind, StringComparison.Ordinal) && TextOf(v) == phrase);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    private static string[] Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Distinct().Order()];

    private static IEnumerable<(string Name, Phrase Phrase)> AllConstants() =>
        from type in Cli.GetTypes().Concat(Engine.GetTypes()).Concat(Ingest.GetTypes())
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(Phrase)
        select ($"{type.Name}.{field.Name}", (Phrase)field.GetValue(null)!);

    // The class is internal to the program: its texts are for people, not for other programs.
    private static Phrase TextOf(string value)
    {
        string[] parts = value.Split('.');
        Type type = parts[0] switch
        {
            nameof(DecisionReason) => typeof(DecisionReason),
            nameof(DemandPhase) => typeof(DemandPhase),
            _ => typeof(Quality),
        };
        MethodInfo of = Cli.GetType("Zibo.EdgeCtl.Cli.Views.LoadTexts", true)!.GetMethod("Of", [type])!;
        return (Phrase)of.Invoke(null, [Enum.Parse(type, parts[1])])!;
    }
}
