namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A file that is written anew; takes the place of the old one when it is closed.</summary>
internal sealed class ChipFileWriter(VirtualFlash flash, string name) : MemoryStream
{
    private bool _isClosed;

    public override void Write(byte[] buffer, int offset, int count)
    {
        _ = VirtualEsp32.Current;
        flash.CheckWrite((int)Position + count);
        base.Write(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            // What is closed while the chip stops never reaches the medium.
            _isClosed = true;
            _ = VirtualEsp32.Current;
            flash.EndWrite(name, ToArray());
        }

        base.Dispose(disposing);
    }
}
