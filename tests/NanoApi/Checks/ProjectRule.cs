namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>A rule for project files and packages.config.</summary>
/// <param name="Id">Id that errors carry.</param>
/// <param name="Subject">What the rule demands, as a sentence.</param>
public sealed record ProjectRule(string Id, string Subject)
{
    /// <summary>A breach of the rule.</summary>
    /// <param name="path">File that is wrong.</param>
    /// <param name="line">Its line, counted from 1; 0 for the whole file.</param>
    /// <param name="message">What is wrong and the remedy.</param>
    public Finding At(string path, int line, string message) => new(path, line, 1, Id, message);
}
