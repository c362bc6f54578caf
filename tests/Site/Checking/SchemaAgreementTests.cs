using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema.Validation;

namespace Zibo.EdgeCtl.Sim.Site.Tests.Checking;

/// <summary>Schema and reader agree: an editor underlines nothing that the controller takes, and the reader finds all that it underlines.</summary>
public class SchemaAgreementTests
{
    // What stands in the place of a value: of every kind, at the ends of ranges, of the form of a name or a time.
    private static readonly string[] Values =
    [
        "null", "true", "[]", "{}", "\"\"", "\"?\"", "\"main\"", "\"07:00\"", "\"2026-07-15\"", "0", "1", "-1", "7", "64", "0.5", "480.0",
        "1e3", "1000000", "2147483648", "1e300", "[1, 2]", "[0, 0]", "{ \"id\": \"x\" }", "[{}]",
    ];

    private static readonly string[] Paths = [.. AllPaths(JsonNode.Parse(GuardDraft.With())!, "$").Skip(1)];

    [Fact]
    public void The_schema_takes_the_example_and_the_draft_with_every_key()
    {
        Assert.Empty(Judge(SiteFile.ExampleText));
        Assert.Empty(Judge(GuardDraft.With()));
    }

    [Fact]
    public void Whatever_the_reader_takes_the_schema_takes()
    {
        List<(string Path, string? Json)> taken = [];
        int refused = 0;
        foreach ((string Path, string? Json) change in Paths.SelectMany(path => Values.Append(null).Select(value => (path, value))))
        {
            switch (Agreed(change))
            {
                case true:
                    taken.Add(change);
                    break;
                case false:
                    refused++;
                    break;
            }
        }

        Assert.InRange(taken.Count, Paths.Length, 4 * Paths.Length);
        Assert.InRange(refused, 10 * Paths.Length, Values.Length * Paths.Length);

        // Two changes, each of which goes alone.
        int both = 0;
        Gen.Int[0, taken.Count - 1].Array[2].Sample(
            changes => both += Agreed([.. changes.Select(change => taken[change])]) == true ? 1 : 0, iter: 300, threads: 1);
        Assert.InRange(both, 100, 300);
    }

    [Fact]
    public void Whatever_a_random_site_says_the_schema_takes() =>
        SiteGen.Valid.Sample(site => Assert.Empty(Judge(SiteWriter.Write(site))), iter: 60);

    [Theory]
    [InlineData("$.fireAlarmInput", "\"?\"")]
    [InlineData("$.circuits[0].pulse.channel", "-1")]
    [InlineData("$.demand.mode", "\"?\"")]
    public void What_the_schema_refuses_is_told_with_its_place(string path, string json) =>
        Assert.Contains(Judge(SiteDraft.With((path, json))), refusal => refusal.Path == path);

    // Where they ever disagree, the technician still gets words, and a line.
    [Fact]
    public void The_schema_has_words_for_what_it_refuses_alone()
    {
        FindingList findings = new("draft.json");
        SchemaJudge.Collect(JsonText.Parse(SiteDraft.With(("$.board", "\"raft\"")), findings), findings);
        InputException refusal = Assert.Throws<InputException>(findings.ThrowIfAny);

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal(("$.board", 5), (finding.Path, finding.Line));
        Assert.All(Enum.GetValues<ValidationErrorKind>(), kind => Texts.AssertBilingual(SchemaTexts.Problem(kind)));
        Assert.All(Enum.GetValues<ValidationErrorKind>(), kind => Texts.AssertBilingual(SchemaTexts.Remedy(kind)));
    }

    private static IReadOnlyList<(string Path, ValidationErrorKind Kind)> Judge(string text) =>
        SchemaJudge.Judge(JsonText.Parse(text, new FindingList("draft.json")));

    private static bool IsTaken(string text)
    {
        try
        {
            SiteFile.Parse("draft.json", text);
            return true;
        }
        catch (InputException)
        {
            return false;
        }
    }

    // What reader and schema both say of a changed draft; null where they need not agree or the changes cannot be made.
    private static bool? Agreed(params (string Path, string? Json)[] changes)
    {
        string text;
        try
        {
            text = GuardDraft.With(changes);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException or ArgumentOutOfRangeException or FormatException)
        {
            // One takes away what another one is in.
            return null;
        }

        IReadOnlyList<(string Path, ValidationErrorKind Kind)> refusals = Judge(text);
        if (IsTaken(text))
        {
            Assert.Empty(refusals);
            return true;
        }

        return refusals.Count > 0 ? false : null;
    }

    private static IEnumerable<string> AllPaths(JsonNode? node, string path)
    {
        yield return path;
        IEnumerable<(JsonNode? Node, string Path)> below = node switch
        {
            JsonObject members => members.Select(member => (member.Value, $"{path}.{member.Key}")),
            JsonArray items => items.Select((item, index) => (item, $"{path}[{index}]")),
            _ => [],
        };
        foreach (string found in below.SelectMany(child => AllPaths(child.Node, child.Path)))
        {
            yield return found;
        }
    }
}
