using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>The values of a setting in a site file: what would change, and the change itself.</summary>
internal sealed class SiteChange
{
    private const int MaximumNamed = 20;

    private readonly string _path;
    private readonly string _after;

    private SiteChange(string path, string before, string after, bool isOtherwiseChanged)
    {
        _path = path;
        _after = after;
        IsOtherwiseChanged = isOtherwiseChanged;
        Diff = UnifiedDiff.Of(path, before, after);
    }

    /// <summary>What would change, as diff -u writes it; empty where nothing would.</summary>
    public string Diff { get; }

    /// <summary>True where the site file differs elsewhere than in what was tuned from the one that was tuned: the figures may not hold for it.</summary>
    public bool IsOtherwiseChanged { get; }

    /// <summary>Puts a setting into a site file's text; nothing is written.</summary>
    /// <param name="resultPath">A file of results.</param>
    /// <param name="id">The setting.</param>
    /// <param name="sitePath">The site file.</param>
    /// <exception cref="InputException">
    /// There is no such setting, the site file has changed in what was tuned since then, or the rules refuse what would come of it.
    /// </exception>
    public static SiteChange Make(string resultPath, string id, string sitePath)
    {
        (ResultHead head, IReadOnlyList<Setting> settings) = ResultFile.Read(resultPath);
        Setting[] run = [.. settings.Where(s => s.Scenarios is not null)];
        Setting setting = run.FirstOrDefault(s => s.Id == id) ?? throw new InputException(
        [
            new InputFinding(
                resultPath,
                string.Empty,
                0,
                0,
                TuneTexts.NoSuchId.Format(id),
                TuneTexts.NoSuchIdRemedy.Format(string.Join(", ", run.Take(MaximumNamed).Select(s => s.Id)))),
        ]);
        string before = TextFile.Read(sitePath);
        _ = SiteFile.Parse(sitePath, before);
        SiteText text = new(before);
        CheckUnchanged(head, text, sitePath);
        for (int i = 0; i < head.Parameters.Count; i++)
        {
            if (setting.Values[i] is string value && value != head.Parameters[i].BaseValue)
            {
                text = text.With(PathOf(head.Parameters[i], resultPath), value);
            }
        }

        _ = SiteFile.Parse(sitePath, text.Text);
        bool isOtherwiseChanged = head.SiteDigest is string tuned && tuned != TuneFile.DigestOfSite(before);
        return new SiteChange(sitePath, before, text.Text, isOtherwiseChanged);
    }

    /// <summary>Writes the site file: beside it first, so that there is never half of one.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Write()
    {
        bool hasMark = File.ReadAllBytes(_path).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        SafeWrite.Replace(_path, part =>
        {
            File.WriteAllText(part, _after, new UTF8Encoding(hasMark));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(part, File.GetUnixFileMode(_path));
            }
        });
    }

    private static void CheckUnchanged(ResultHead head, SiteText text, string sitePath)
    {
        List<InputFinding> changed = [];
        foreach (ParameterHead parameter in head.Parameters)
        {
            SitePath path = PathOf(parameter, sitePath);
            string? present = text.HasPlaceFor(path) ? JsonLiteral.Normal(text.ValueAt(path)) : null;
            if (present != parameter.BaseValue || !text.HasPlaceFor(path))
            {
                Phrase problem = text.HasPlaceFor(path)
                    ? TuneTexts.Changed.Format(Shown(present), Shown(parameter.BaseValue))
                    : TuneTexts.NoPlace.Format(parameter.Path);
                changed.Add(new InputFinding(sitePath, parameter.Path, 0, 0, problem, TuneTexts.ChangedRemedy));
            }
        }

        if (changed.Count > 0)
        {
            throw new InputException(changed);
        }
    }

    private static object Shown(string? value) => value ?? (object)TuneTexts.Absent;

    private static SitePath PathOf(ParameterHead parameter, string file) => SitePath.TryParse(parameter.Path)
        ?? throw new InputException([new InputFinding(file, string.Empty, 0, 0, TuneTexts.NoResults, TuneTexts.NoResultsRemedy)]);
}
