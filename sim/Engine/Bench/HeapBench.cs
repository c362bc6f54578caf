using System.Reflection;
using System.Runtime.CompilerServices;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a site's controller takes on the device's heap, by the model of <see cref="DeviceHeap"/>.</summary>
public static class HeapBench
{
    private const int ScanCount = 3;
    private const int KeyBytes = 32;

    /// <summary>Estimates it for the site of <see cref="ScanBench"/>.</summary>
    public static HeapBenchReport Run() => Run(ScanBench.CircuitCount, ScanBench.LoadCount);

    /// <summary>Estimates it for a site like that of <see cref="ScanBench"/> with as many circuits and loads.</summary>
    public static HeapBenchReport Run(int circuitCount, int loadCount)
    {
        VirtualBoard board = new(new VirtualClock(1_784_073_600_000), new VirtualRecordStore());
        return Run(board, ScanBench.MakeSite(circuitCount, loadCount), VirtualBoard.BoardName);
    }

    /// <summary>Estimates it for a site.</summary>
    /// <param name="document">The site, as it was read.</param>
    public static HeapBenchReport Run(SiteDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        VirtualBoard board = new(
            new VirtualClock(1_784_073_600_000),
            new VirtualRecordStore(),
            document.Board.PulseInputCount,
            document.Board.AnalogInputCount,
            document.Board.DigitalInputCount,
            document.Board.OutputCount,
            document.Board.ContactInputCount,
            document.Board.SerialPortCount,
            document.Board.AnalogOutputCount);
        return Run(board, document.Configuration, document.Board.Id);
    }

    private static HeapBenchReport Run(VirtualBoard board, SiteConfiguration site, string boardId)
    {
        // As the device does with an image that it has read.
        SiteSharing.Share(site);
        EdgeController controller = new(board, site);
        LinkPump pump = new(controller, board.Clock, new DiscardingLink(), new byte[KeyBytes]);
        for (int i = 0; i < ScanCount; i++)
        {
            board.Clock.Advance(site.ScanMilliseconds);
            controller.Scan();
            pump.Run();
        }

        // Told apart: what tells how the controller is knows the session.
        controller.Health.Link = null;
        DeviceHeap heap = new(value => value is IBoard or ILink || value.GetType().Assembly == typeof(VirtualBoard).Assembly);
        long staticBytes = AddStatics(heap);
        long controllerBytes = heap.Add(controller);
        return new HeapBenchReport(
            site.SiteId,
            site.Circuits.Length,
            site.Loads.Length,
            DeviceHeap.BytesOf(site),
            controllerBytes,
            staticBytes,
            heap.Add(pump.Session),
            AddBursts(heap, site),
            HeapBenchReport.MeasuredTypeSystemBytes,
            HeapBenchReport.EstimatedAvailableBytes,
            heap.Rows,
            boardId,
            BoardFile.FindHardware(boardId)?.PsramKilobytes);
    }

    // As the device's board does when the inputs are opened.
    private static long AddBursts(DeviceHeap heap, SiteConfiguration site)
    {
        CircuitConfiguration[] currents = [.. site.Circuits.Where(circuit => circuit.MeterKind == MeterKind.Current)];
        if (currents.Length + site.Temperatures.Length + site.LightSensors.Length == 0)
        {
            return 0;
        }

        BurstBuffers buffers = new();
        if (currents.Any(circuit => circuit.Current.VoltageChannel != CurrentSensorOptions.NoVoltageChannel))
        {
            buffers.ExpectVoltage();
        }

        return heap.Add(buffers);
    }

    // The device makes them all at start-up, used or not.
    private static long AddStatics(DeviceHeap heap)
    {
        long before = heap.Bytes;
        foreach (Type type in typeof(EdgeController).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.IsLiteral && !field.FieldType.IsValueType && field.GetValue(null) is { } value)
                {
                    heap.Add(value, field);
                }
            }
        }

        return heap.Bytes - before;
    }
}
