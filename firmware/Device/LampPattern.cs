namespace Zibo.EdgeCtl.Device;

/// <summary>How the status lamp shows each state: two seconds in steps of a fifth, over and over.</summary>
/// <remarks>
///   state   | lamp, # is lit | to the eye
///   --------+----------------+---------------------------
///   Dark    | ..........     | dark
///   Waiting | #.........     | a short flash
///   Running | #####.....     | a second lit, a second dark
///   Unheard | #.#.......     | two short flashes
///   Faulty  | #.#.#.#.#.     | flickers
/// A step is twice as long as a worker pauses, so that none is passed over.
/// </remarks>
public static class LampPattern
{
    /// <summary>Length of a step in ms.</summary>
    public const int StepMilliseconds = 200;

    /// <summary>Steps of a pattern.</summary>
    public const int StepCount = 10;

    // The lowest bit is the first step.
    private const int WaitingSteps = 0x001;
    private const int RunningSteps = 0x01F;
    private const int UnheardSteps = 0x005;
    private const int FaultySteps = 0x155;

    /// <summary>Whether the lamp is lit.</summary>
    /// <param name="state">The state.</param>
    /// <param name="nowMilliseconds">Monotonic time in ms.</param>
    public static bool IsLit(LampState state, long nowMilliseconds) =>
        ((StepsOf(state) >> (int)(nowMilliseconds / StepMilliseconds % StepCount)) & 1) != 0;

    private static int StepsOf(LampState state)
    {
        switch (state)
        {
            case LampState.Waiting:
                return WaitingSteps;
            case LampState.Running:
                return RunningSteps;
            case LampState.Unheard:
                return UnheardSteps;
            case LampState.Faulty:
                return FaultySteps;
            default:
                return 0;
        }
    }
}
