using CsCheck;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>Whatever code does, it does the same with fewer locals.</summary>
public sealed class LocalSharingProperties
{
    private const int ProgramCount = 60;

    [Fact]
    public void Random_code_answers_the_same()
    {
        Gen.Int.Sample(
            seed => SharedMethod.Of(RandomCode.Of(seed), RandomCode.Members).AssertSame(-7, 0, 1, 2, 3, 1000),
            iter: ProgramCount);
    }
}
