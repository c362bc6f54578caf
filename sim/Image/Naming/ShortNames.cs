namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Names as short as there are: a to z, then aa to zz, and so on.</summary>
internal sealed class ShortNames(char first)
{
    private const int LetterCount = 26;

    private int _next;

    /// <summary>The next name.</summary>
    internal string Next()
    {
        string name = string.Empty;
        for (int n = _next++; n >= 0; n = (n / LetterCount) - 1)
        {
            name = (char)(first + (n % LetterCount)) + name;
        }

        return name;
    }
}
