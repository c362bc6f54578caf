namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Paths as heads of narrow columns.</summary>
internal static class ShortPath
{
    private const int WordCount = 2;

    /// <summary>The last two words of a path: chiller.shedPriority.</summary>
    public static string Of(string path)
    {
        string[] words = path.TrimStart('$').Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('.', words.TakeLast(WordCount));
    }
}
