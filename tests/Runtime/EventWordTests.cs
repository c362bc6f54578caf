using System.Text;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Sim.Engine.Tests;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What messages say is in the table of words, so that the journal keeps it in a byte or two.</summary>
public partial class EventWordTests
{
    // Never kept: the state and the status of a controller.
    private static readonly string[] NeverKept =
    [
        "powerWatts", "phase", "windowStartUtcMilliseconds", "windowElapsedMilliseconds", "limitWatts", "effectiveLimitWatts",
        "projectedWatts", "marginWatts", "shedCount", "activeFaultCount", "droppedMessageCount", "checkpointWriteCount",
        "storageWearPermille", "storageLifeYears", "untoldFaultCount", "quantumMarginWatts", "errorMarginWatts",
        "phaseMarginWatts", "intervalPulseRefusedCount", "isOnline", "firmwareVersion", "circuitCount", "loadCount",
        "liveSequence", "journalPageCount",
        "scanCount", "longestScanMilliseconds", "meanScanMicroseconds", "scanOverrunCount", "freeManagedBytes",
        "freeNativeBytes", "connectCount", "linkFailureCount", "publishedCount", "sessionSeconds",
        "waitingMessageCount", "hasBacklog", "lossCount", "refusedCommandCount", "count",
        "number", "record", "site", "topics", "boardName",
        "bootId", "device", "contractVersion", "board", "scanMilliseconds",
        "siteImageCrc", "areaSquareMetres", "headCount", "periodSeconds", "yearQuotaWattHours", "yearQuotaLitres",
        "dayEnergyMicroYuan", "monthEnergyMicroYuan", "monthMaximumDemandWatts", "monthDemandChargeMicroYuan",
    ];

    [Fact]
    public void Every_member_that_the_firmware_writes_is_a_word()
    {
        string[] members = [.. Sources().SelectMany(text => Member().Matches(text)).Select(match => match.Groups[1].Value).Distinct()];
        Assert.InRange(members.Length, 60, 400);
        Assert.Equal([], members.Except(NeverKept).Where(member => !IsWord($",\"{member}\":")));
    }

    [Fact]
    public void Every_name_of_the_contract_is_a_word()
    {
        string names = Sources().Single(text => text.Contains("public static class Names", StringComparison.Ordinal));
        string[] values = [.. Value().Matches(names).Select(match => match.Groups[1].Value).Distinct()];
        Assert.InRange(values.Length, 60, 400);
        Assert.Equal([], values.Where(value => !IsWord($"\"{value}\"")));
    }

    // Messages to other systems are never kept.
    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "firmware", "Runtime"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Interop{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static bool IsWord(string text) => EventWords.Find(Encoding.ASCII.GetBytes(text), 0, 0, text.Length) >= 0;

    [GeneratedRegex("""Write[A-Za-z]*\(\s*"([A-Za-z0-9]+)",?""")]
    private static partial Regex Member();

    [GeneratedRegex("""=> "([a-z0-9-]+)",""")]
    private static partial Regex Value();
}
