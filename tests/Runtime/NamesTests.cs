using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The words of the message contract.</summary>
public class NamesTests
{
    [Fact]
    public void Every_number_has_a_word_of_its_own()
    {
        AllDiffer(Enum.GetValues<DecisionReason>().Select(Names.Of));
        AllDiffer(Enum.GetValues<DemandPhase>().Select(Names.Of));
        AllDiffer(Enum.GetValues<Quality>().Select(Names.Of));
        AllDiffer(Enum.GetValues<DialResult>().Where(r => r != DialResult.None).Select(Names.Of));
        AllDiffer(Enum.GetValues<CrossCheckCause>().Where(c => c != CrossCheckCause.Unknown).Select(Names.Of));
        AllDiffer(Enum.GetValues<FaultCode>().Where(c => c != FaultCode.None).Select(Names.Of));
    }

    [Fact]
    public void A_number_that_a_later_firmware_may_use_is_named_unknown()
    {
        Assert.Equal("unknown", Names.Of((DecisionReason)250));
        Assert.Equal("unknown", Names.Of((DemandPhase)250));
        Assert.Equal("unknown", Names.Of((FaultCode)250));
        Assert.Equal("bad", Names.Of((Quality)250));
        Assert.Equal("unknown", Names.Of((CrossCheckCause)250));
    }

    private static void AllDiffer(IEnumerable<string> words)
    {
        string[] all = [.. words];
        Assert.DoesNotContain("unknown", all);
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, word => Assert.Matches("^[a-z-]+$", word));
    }
}
