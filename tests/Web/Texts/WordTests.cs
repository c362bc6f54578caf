using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Web.Parts;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Every text of the pages exists in both languages, and no page has one of its own.</summary>
public sealed partial class WordTests
{
    // Names of products and units, signs and shapes: the same in every language.
    private static readonly string[] SameEverywhere = ["EdgeCtl", "English", "中文", "kW", "kWh", "min", "s", "/min", "P10", "P50", "P90", "tce"];

    private static readonly Dictionary<string, string> English = Read("en");
    private static readonly Dictionary<string, string> Chinese = Read("zh-Hans");
    private static readonly (string Name, string Text)[] Pages =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "razor"), "*.razor", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
    ];

    // The code behind parts of pages asks for texts too.
    private static readonly string[] Sources =
    [
        .. Pages.Select(page => page.Text),
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "razor"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText),
    ];

    [Fact]
    public void Both_languages_have_the_same_keys_with_the_same_places()
    {
        Assert.True(English.Count > 100);
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, pair =>
        {
            Assert.NotEqual("", pair.Value.Trim());
            Assert.Equal(Places(pair.Value), Places(Chinese[pair.Key]));
            Assert.True(Han().IsMatch(Chinese[pair.Key]) || !Chinese[pair.Key].Any(char.IsLetter), $"{pair.Key} is not Chinese");
            Assert.False(Han().IsMatch(pair.Value), $"{pair.Key} is not English");
        });
    }

    [Fact]
    public void Every_key_that_a_page_asks_for_exists()
    {
        string[] asked = [.. Sources.SelectMany(text => Key().Matches(text).Select(match => match.Groups[1].Value)).Distinct()];
        Assert.True(asked.Length > 80);
        Assert.All(asked, key => Assert.True(
            English.ContainsKey(key) || (key.EndsWith('.') && English.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal))),
            $"Words.resx has no {key}"));
    }

    [Fact]
    public void Every_key_is_asked_for()
    {
        string all = string.Concat(Sources);
        string[] families = [.. Key().Matches(all).Select(match => match.Groups[1].Value).Where(key => key.EndsWith('.')).Distinct()];
        Assert.All(English.Keys, key => Assert.True(
            all.Contains($"\"{key}\"", StringComparison.Ordinal) || families.Any(family => key.StartsWith(family, StringComparison.Ordinal)),
            $"nothing shows {key}"));
    }

    [Fact]
    public void Every_member_that_a_page_shows_by_its_name_has_a_word()
    {
        string[] keys =
        [
            .. Enum.GetNames<CircuitUse>().Select(name => "Use." + name), .. Enum.GetNames<EventKind>().Select(name => "Event." + name),
            .. Enum.GetNames<LinkState>().Select(name => "Link." + name),
            .. Enum.GetNames<ExceptionState>().Select(name => "ExceptionState." + name),

            // What a refusal means, the controller's answer says.
            .. Enum.GetValues<ExceptionState>().Where(state => state != ExceptionState.Refused).Select(state => "ExceptionMeans." + state),
            .. Enum.GetNames<PlannedDayKind>().Select(name => "DayKind." + name), .. Enum.GetNames<DayOfWeek>().Select(name => "Weekday." + name),
            .. CostEntry.Rates.Select(rate => "Rate." + rate), .. DraftTable.AllDays.Select(day => "ScheduleDay." + day),
            .. DraftTable.AllSeasons.Select(season => "ScheduleSeason." + season),
        ];
        Assert.All(keys, key => Assert.Contains(key, English.Keys));
    }

    [Fact]
    public void Every_kind_of_source_of_a_fault_has_a_word()
    {
        using Stream stream = typeof(CodeBook).Assembly.GetManifestResourceStream("codes.json")!;
        using var codes = System.Text.Json.JsonDocument.Parse(stream);
        string[] sources = [.. codes.RootElement.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("source").GetString()!).Distinct()];
        Assert.All(sources.Where(source => source != "none"), source => Assert.Contains("Source." + source, English.Keys));
    }

    [Fact]
    public void No_page_has_a_text_of_its_own()
    {
        Assert.True(Pages.Length > 20);
        Assert.All(Pages, page => Assert.Empty(LiteralsIn(page.Text).Select(text => $"{page.Name}: {text}")));
    }

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("<p>@T[\"A\"] kWx</p>", "kWx")]
    [InlineData("<p>@(a > 0 ? T[\"A\", b[0]] : c) Wrong</p>", "Wrong")]
    [InlineData("@if (a)\n{\n}\nelse if (a > b)\n{\n    <p>@T[a > 0 ? \"A\" : \"B\", c(1)]</p>\n}\nelse\n{\n}", null)]
    [InlineData("<button aria-label=\"Press\">@x</button>", "Press")]
    [InlineData("<p title=\"@T[\"A\"]\">@Show.Power(1) / @x.Name</p>", null)]
    [InlineData("@if (a > b)\n{\n    <p>@a kW</p>\n}", null)]
    public void A_text_of_a_page_is_found(string razor, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LiteralsIn(razor));

    // Text between tags and in attributes that people hear, without code: parentheses and quotes of expressions go first.
    private static string[] LiteralsIn(string razor)
    {
        int code = razor.IndexOf("@code {", StringComparison.Ordinal);
        string markup = Balanced().Replace(Comment().Replace(code < 0 ? razor : razor[..code], ""), "");
        IEnumerable<string> heard = Heard().Matches(markup).Select(match => match.Groups[1].Value);
        string lines = string.Join('\n', markup.Split('\n').Where(line => line.TrimStart() is [not '@', ..] and [not '{', ..] and [not '}', ..] and not "else"
            && !line.TrimStart().StartsWith("else if (", StringComparison.Ordinal)
            && (line.Contains('<', StringComparison.Ordinal) || !line.TrimEnd().EndsWith(';'))));
        while (Nested().IsMatch(lines))
        {
            lines = Nested().Replace(lines, "");
        }

        IEnumerable<string> shown = Shown().Matches(Expression().Replace(Quoted().Replace(lines, ""), "")).Select(match => match.Groups[1].Value);
        return [.. heard.Concat(shown)
            .SelectMany(text => text.Split([' ', '\n', '&', ';'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Any(char.IsLetter) && !SameEverywhere.Contains(word.Trim('·', '#', '–')))];
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(string language)
    {
        ResourceManager manager = new("Zibo.EdgeCtl.Sim.Web.Words", typeof(Words).Assembly);
        ResourceSet set = manager.GetResourceSet(CultureInfo.GetCultureInfo(language), true, false)
            ?? manager.GetResourceSet(CultureInfo.InvariantCulture, true, false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    [GeneratedRegex(@"\bT\[""([A-Za-z.\-]+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:aria-label|title|alt|placeholder)=""([^""@]*)""")]
    private static partial Regex Heard();

    // What follows @ or @T in brackets, with all brackets inside.
    [GeneratedRegex(@"@\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)|@T\[(?>[^\[\]]+|\[(?<open>)|\](?<-open>))*(?(open)(?!))\]")]
    private static partial Regex Balanced();

    // The innermost brackets of code: no markup stands in them.
    [GeneratedRegex(@"\([^()<>]*\)|\[[^\[\]<>]*\]|\{[^{}<>]*\}")]
    private static partial Regex Nested();

    [GeneratedRegex(@"""[^""<>]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"@[A-Za-z_][\w.!?]*")]
    private static partial Regex Expression();

    [GeneratedRegex(@">([^<>@{}=]+)<")]
    private static partial Regex Shown();
}
