namespace Zibo.EdgeCtl.Sim.Boot.Tests;

public sealed class BootTests(ITestOutputHelper output)
{
    [Fact]
    public void First()
    {
        using Broker broker = new();
        using Desk desk = new Desk().Deploy(broker.Port).Start();
        Thread.Sleep(13000);
        foreach (string line in desk.Host.Chip.Console.Lines)
        {
            output.WriteLine(line);
        }

        foreach (var m in broker.Messages)
        {
            output.WriteLine(m.Topic + " " + m.Payload);
        }

        foreach (var f in desk.Host.Chip.Failures)
        {
            output.WriteLine(f.ToString());
        }

        output.WriteLine($"site {desk.Building.SitePowerWatts} steps {desk.Building.StepCount} {desk.Building.Failure}");
        var sw = System.Diagnostics.Stopwatch.StartNew();
        output.WriteLine(desk.Host.Stop() + " " + sw.ElapsedMilliseconds + " cpu " + Environment.CpuUsage.TotalTime);
        Assert.Fail("x");
    }
}
