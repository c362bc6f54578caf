using Zibo.EdgeCtl.Device;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class LampTests
{
    [Theory]
    [InlineData(LampState.Dark, "..........")]
    [InlineData(LampState.Waiting, "#.........")]
    [InlineData(LampState.Running, "#####.....")]
    [InlineData(LampState.Unheard, "#.#.......")]
    [InlineData(LampState.Faulty, "#.#.#.#.#.")]
    public void Each_state_has_its_pattern_over_and_over(LampState state, string pattern)
    {
        const long start = 40_000;
        string seen = string.Concat(Enumerable.Range(0, 2 * LampPattern.StepCount)
            .Select(step => LampPattern.IsLit(state, start + (step * LampPattern.StepMilliseconds)) ? '#' : '.'));

        Assert.Equal(pattern + pattern, seen);
    }
}
