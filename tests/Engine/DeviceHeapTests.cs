namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The memory of the device is small, and nothing but this test sees how a controller grows.</summary>
public class DeviceHeapTests
{
    // What is reached, and a little more. Whoever needs more raises it and says why.
    private const int MostControllerBytes = 118_500;
    private const int MostTotalBytes = 161_000;

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
