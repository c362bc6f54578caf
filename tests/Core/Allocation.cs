namespace Zibo.EdgeCtl.Core.Tests;

/// <summary>Tells a class that is first used in a scan from a scan that allocates.</summary>
internal static class Allocation
{
    /// <summary>Plays the same again where bytes were allocated: what a class makes when it is first used is made once.</summary>
    /// <param name="play">Gives the bytes that its scans have allocated.</param>
    public static void AssertNone(Func<long> play)
    {
        if (play() != 0)
        {
            Assert.Equal(0, play());
        }
    }
}
