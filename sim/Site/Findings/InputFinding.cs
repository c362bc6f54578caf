namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>One thing that is wrong in a file: where, what, and how to mend it.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Path">Path of the value in a JSON file, such as $.loads[2].ratedWatts; empty where there is none.</param>
/// <param name="Line">Line from 1, or 0 where the finding is about the whole file.</param>
/// <param name="Column">Column from 1 in characters, or 0 where the line is enough.</param>
/// <param name="Problem">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do about it, without a full stop.</param>
public sealed record InputFinding(string File, string Path, int Line, int Column, Phrase Problem, Phrase Remedy)
{
    /// <summary>The JSON path; without one "line 17" or "line 17, column 3"; empty for the whole file.</summary>
    public string Place => Path.Length > 0 ? Path : LinePhrase.English;

    private Phrase LinePhrase => (Line, Column) switch
    {
        (0, _) => Phrase.Same(string.Empty),
        (_, 0) => new Phrase("line {0}", "第 {0} 行").Format(Line),
        _ => new Phrase("line {0}, column {1}", "第 {0} 行第 {1} 列").Format(Line, Column),
    };

    /// <summary>One readable line: file, place, problem, remedy.</summary>
    public string Text(Language language)
    {
        string line = LinePhrase.In(language);
        string place = (Path.Length, line.Length, language) switch
        {
            (0, 0, _) => string.Empty,
            (0, _, _) => line + ": ",
            (_, 0, _) => Path + ": ",
            (_, _, Language.Chinese) => $"{Path}（{line}）: ",
            _ => $"{Path} ({line}): ",
        };
        return language == Language.Chinese
            ? $"{File}: {place}{Problem.Chinese}。{Remedy.Chinese}。"
            : $"{File}: {place}{Problem.English}. {Remedy.English}.";
    }
}
