namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>On the device each instruction of a scan is interpreted, and nothing but this test sees how many there are.</summary>
public class OperationsTests
{
    // What is reached, and a little more. Whoever needs more raises it and says why.
    private const double MostInstructions = 7_800;
    private const double MostCalls = 328;

    [Fact]
    public void A_scan_of_sixteen_circuits_and_eight_loads_stays_below_its_limit()
    {
        OperationsBenchReport report = OperationsBench.TryRun()!;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{report.InstructionsPerScan} instructions, {report.CallsPerScan} calls, about {report.TurnsPerScan} turns of a loop");
        Assert.InRange(report.InstructionsPerScan, MostInstructions * 0.97, MostInstructions);
        Assert.InRange(report.CallsPerScan, MostCalls * 0.97, MostCalls);
        Assert.Equal(1, report.Rows.Single(row => row.Method == "ScanCycle.Run").EntriesPerScan);
        Assert.Equal(report.InstructionsPerScan, report.Rows.Sum(row => row.InstructionsPerScan), 1.0);
    }

    [Fact]
    public void Two_counts_are_the_same() => Assert.Equal(OperationsBench.TryRun()!.Rows, OperationsBench.TryRun()!.Rows);

    [Fact]
    public void A_method_is_counted_instruction_by_instruction()
    {
        // This, its field, the call and the return; once a scan.
        OperationsRow row = OperationsBench.TryRun()!.Rows.Single(row => row.Method == "InputSampler.Freeze");
        Assert.Equal(new OperationsRow("InputSampler.Freeze", 1, 4, 1), row);
    }
}
