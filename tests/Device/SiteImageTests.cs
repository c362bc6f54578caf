using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Device.Tests.Vector;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>The image of a site comes back as it was, and nothing that is not whole is believed.</summary>
[TestClass]
public class SiteImageTests
{
    private readonly byte[] _image = new byte[SiteImage.MaximumBytes];

    [TestMethod]
    public void An_image_comes_back_as_it_was_written()
    {
        int length = SiteImage.Write(VectorSite.Make(), _image);
        Assert.IsTrue(length > 0);
        Assert.IsTrue(SiteImage.IsImage(_image, length));
        SiteConfiguration site = SiteImage.Read(_image, length);
        Assert.IsNotNull(site);
        Assert.IsNull(SiteRules.Check(site));
        byte[] again = new byte[SiteImage.MaximumBytes];
        Assert.AreEqual(length, SiteImage.Write(site, again));
        for (int i = 0; i < length; i++)
        {
            Assert.AreEqual(_image[i], again[i], "byte " + i.ToString());
        }
    }

    [TestMethod]
    public void A_flipped_bit_anywhere_makes_it_no_image()
    {
        int length = SiteImage.Write(VectorSite.Make(), _image);
        for (int i = 0; i < length; i++)
        {
            _image[i] ^= (byte)(1 << (i % 8));
            Assert.IsNull(SiteImage.Read(_image, length), "byte " + i.ToString());
            _image[i] ^= (byte)(1 << (i % 8));
        }

        Assert.IsNotNull(SiteImage.Read(_image, length));
    }

    [TestMethod]
    public void A_cut_anywhere_makes_it_no_image()
    {
        int length = SiteImage.Write(VectorSite.Make(), _image);
        for (int cut = 0; cut < length; cut += 7)
        {
            Assert.IsNull(SiteImage.Read(_image, cut), "length " + cut.ToString());
        }
    }

    [TestMethod]
    [DataRow(100)]
    [DataRow(101)]
    [DataRow(102)]
    [DataRow(103)]
    [DataRow(104)]
    [DataRow(105)]
    [DataRow(106)]
    [DataRow(107)]
    public void What_must_never_be_cut_is_refused_on_a_relay(int kind)
    {
        SiteConfiguration site = VectorSite.Make();
        site.Loads[0].Options.Kind = (LoadKind)kind;
        Assert.IsNotNull(SiteRules.Check(site));
    }
}
