using nanoFramework.TestFramework;

namespace Zibo.EdgeCtl.Device.Tests.Benches;

/// <summary>Compares what came out of a scan with a row of a story.</summary>
public static class Cell
{
    /// <summary>A cell that is not looked at.</summary>
    public const long Any = long.MinValue;

    /// <summary>Compares one cell.</summary>
    /// <param name="row">The row, numbered from 0.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="expected">What must come out, or <see cref="Any"/>.</param>
    /// <param name="actual">What came out.</param>
    public static void Check(int row, string column, long expected, long actual)
    {
        if (expected != Any)
        {
            Assert.AreEqual(expected, actual, column + " in row " + row.ToString());
        }
    }

    /// <summary>A truth as a cell: 1 or 0.</summary>
    public static long Of(bool flag) => flag ? 1 : 0;
}
