namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A file that people wrote cannot be used. Carries every finding, so that all can be mended in one go.</summary>
public sealed class InputException : Exception
{
    /// <summary>Most findings that are reported; the rest is counted.</summary>
    public const int MaximumFindings = 20;

    /// <summary>Makes the exception.</summary>
    /// <param name="findings">At least one finding, in the order in which they shall be read.</param>
    /// <param name="omittedCount">Findings beyond those given.</param>
    /// <exception cref="ArgumentException">There is no finding.</exception>
    public InputException(IReadOnlyList<InputFinding> findings, int omittedCount = 0)
        : base(Join(findings, omittedCount, Language.English))
    {
        Findings = findings;
        OmittedCount = omittedCount;
    }

    /// <summary>What is wrong, in the order of the file; never empty.</summary>
    public IReadOnlyList<InputFinding> Findings { get; }

    /// <summary>Further findings that <see cref="Findings"/> leaves out.</summary>
    public int OmittedCount { get; }

    /// <summary>The file as the caller named it.</summary>
    public string File => Findings[0].File;

    /// <summary>Place of the first finding.</summary>
    public string Place => Findings[0].Place;

    /// <summary>Problem of the first finding.</summary>
    public Phrase Problem => Findings[0].Problem;

    /// <summary>Remedy of the first finding.</summary>
    public Phrase Remedy => Findings[0].Remedy;

    /// <summary>The whole message: a line per finding, and the number of those left out.</summary>
    public string Text(Language language) => Join(Findings, OmittedCount, language);

    private static string Join(IReadOnlyList<InputFinding> findings, int omittedCount, Language language)
    {
        if (findings.Count == 0)
        {
            throw new ArgumentException("An input exception needs a finding.", nameof(findings));
        }

        IEnumerable<string> lines = findings.Select(finding => finding.Text(language));
        if (omittedCount > 0)
        {
            Phrase rest = new Phrase("{0}: and {1} more findings.", "{0}: 另有 {1} 处问题。").Format(findings[0].File, omittedCount);
            lines = lines.Append(rest.In(language));
        }

        return string.Join(Environment.NewLine, lines);
    }
}
