namespace Zibo.EdgeCtl.Runtime;

/// <summary>When each of several things was told last, and whose turn it is: none waits for long behind others that change all the time.</summary>
internal sealed class ToldTimes
{
    private const long Never = long.MinValue;

    private readonly long[] _toldMilliseconds;
    private int _next;

    public ToldTimes(int count)
    {
        _toldMilliseconds = new long[count];
        Forget();
    }

    /// <summary>Number of things.</summary>
    public int Count => _toldMilliseconds.Length;

    /// <summary>Takes that nothing has been told.</summary>
    public void Forget()
    {
        for (int i = 0; i < _toldMilliseconds.Length; i++)
        {
            _toldMilliseconds[i] = Never;
        }
    }

    /// <summary>Whose turn it is; the next call gives the one after it.</summary>
    public int TakeTurn()
    {
        int turn = _next;
        _next = turn + 1 < _toldMilliseconds.Length ? turn + 1 : 0;
        return turn;
    }

    /// <summary>Takes that one has been told.</summary>
    public void Note(int index, long nowMilliseconds) => _toldMilliseconds[index] = nowMilliseconds;

    /// <summary>Time since one was told, in ms; the largest number where it never was.</summary>
    public long AgeMilliseconds(int index, long nowMilliseconds) =>
        _toldMilliseconds[index] == Never ? long.MaxValue : nowMilliseconds - _toldMilliseconds[index];
}
