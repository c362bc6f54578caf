using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The memory of the device is small, and nothing but this test sees how a controller grows.</summary>
public class DeviceHeapTests
{
    // What is reached, and a little more. Whoever needs more raises it and says why.
    private const int MostControllerBytes = 93_500;
    private const int MostTotalBytes = 146_500;
    private const int MostSmallTotalBytes = 121_500;

    [Fact]
    public void A_controller_of_sixteen_circuits_and_eight_loads_stays_below_its_limit()
    {
        HeapBenchReport report = HeapBench.Run();
        TestContext.Current.TestOutputHelper?.WriteLine($"controller {report.ControllerBytes}, all {report.TotalBytes} bytes");
        Assert.InRange(report.ControllerBytes, MostControllerBytes * 9 / 10, MostControllerBytes);
        Assert.True(report.LinkBytes > 1_000, "the session is told apart");
        Assert.InRange(report.TotalBytes, report.ControllerBytes, MostTotalBytes);
    }

    [Fact]
    public void A_cabinet_of_six_circuits_and_four_loads_stays_below_its_limit()
    {
        HeapBenchReport report = HeapBench.Run(6, 4);
        TestContext.Current.TestOutputHelper?.WriteLine($"controller {report.ControllerBytes}, all {report.TotalBytes} bytes");
        Assert.InRange(report.TotalBytes, MostSmallTotalBytes * 9 / 10, MostSmallTotalBytes);
    }

    [Fact]
    public void A_controller_that_runs_keeps_nothing_of_the_configuration_but_its_digest_and_options_that_it_uses()
    {
        IEnumerable<string> held = HeapBench.Run().Rows.Select(row => row.Holder);
        Assert.DoesNotContain(held, holder => holder is "SiteConfiguration" or "CircuitConfiguration" or "LoadConfiguration");
        Assert.Contains("SiteDigest", held);
    }

    [Fact]
    public void Space_for_bursts_is_there_only_where_an_input_takes_some_and_for_a_voltage_only_where_one_is_sampled()
    {
        const int ArrayBytes = 4 * BurstBuffers.Capacity;
        Assert.Equal(0, HeapBench.Run(SiteFile.Parse("site", Site("\"pulse\": { \"channel\": 0, \"impulsesPerKilowattHour\": 6400 }"))).BurstBytes);
        long current = HeapBench.Run(SiteFile.Parse("site", Site("\"current\": { \"channel\": 0, \"milliamperesPerVolt\": 20000 }"))).BurstBytes;
        Assert.InRange(current, 2 * ArrayBytes, 3 * ArrayBytes);
        long power = HeapBench.Run(SiteFile.Parse(
            "site",
            Site("\"current\": { \"channel\": 0, \"milliamperesPerVolt\": 20000, \"voltage\": { \"channel\": 1, \"millivoltsPerVolt\": 230000 } }"))).BurstBytes;
        Assert.InRange(power - current, 3 * ArrayBytes, (3 * ArrayBytes) + 200);
    }

    [Fact]
    public void Objects_fields_strings_and_arrays_take_blocks_of_twelve_bytes()
    {
        Assert.Equal(12 + (4 * 12) + 24 + 36 + 24 + 24, DeviceHeap.BytesOf(new Holder()));
        Assert.Equal(24, DeviceHeap.BytesOf("eleven char"));
        Assert.Equal(36, DeviceHeap.BytesOf("twelve chars"));
        Assert.Equal(20 + (12 * (1 + 2)) + 4, DeviceHeap.BytesOf((object)new Pair[1]));
    }

    [Fact]
    public void What_is_elsewhere_is_neither_counted_nor_looked_into()
    {
        DeviceHeap heap = new(value => value is Holder);
        Assert.Equal(20 + 12 + 4, heap.Add(new object[] { new Holder() }));
        Assert.Single(heap.Rows);
    }

    private static string Site(string meter) => $$"""
        {
          "siteId": "s", "deviceId": "d", "board": "virtual", "demand": { "limitWatts": 60000 }, "siteCircuit": "main",
          "circuits": [{ "id": "main", {{meter}} }]
        }
        """;

    private struct Pair
    {
        public long First { get; set; }

        public long Second { get; set; }
    }

    private sealed class Holder
    {
        // 24 bytes each for up to four bytes, 36 for up to sixteen.
        public byte[] Bytes { get; } = new byte[4];

        public long[] Numbers { get; } = new long[2];

        public bool[][] References { get; } = [];

        public string Text { get; } = "text";
    }
}
