using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Device.Tests.Vector;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>Recorded scans of the whole controller, bit for bit: what one runtime decided the other one decides.</summary>
[TestClass]
public class VectorTests
{
    [TestMethod]
    public void Every_recorded_scan_comes_out_as_it_did()
    {
        VectorReader reader = new VectorReader(VectorTable.Bytes);
        VectorPlayer player = new VectorPlayer();
        for (int i = 0; i < VectorTable.ScanCount; i++)
        {
            reader.Next();
            player.Scan(reader.Input);
            string scan = "scan " + i.ToString();
            Assert.AreEqual(reader.RequiredWatts, player.RequiredWatts, scan);
            Assert.AreEqual(reader.ProjectedWatts, player.ProjectedWatts, scan);
            Assert.AreEqual(reader.Outputs, player.Outputs, scan);
            Assert.AreEqual(reader.StateCrc, player.StateCrc, scan);
        }

        Assert.IsTrue(reader.IsAtEnd);
    }
}
