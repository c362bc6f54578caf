namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A file that is written anew; takes the place of the old one when it is closed.</summary>
internal sealed class ChipFileWriter(VirtualFlash flash, string name) : MemoryStream
{
    private bool _isClosed;
    private bool _hasFailed;

    public override void Write(byte[] buffer, int offset, int count)
    {
        _ = VirtualEsp32.Current;
        _hasFailed = true;
        flash.CheckWrite((int)Position + count);
        _hasFailed = false;
        base.Write(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            // What is closed while the chip stops never reaches the medium, nor does a file of which a write failed.
            _isClosed = true;
            _ = VirtualEsp32.Current;
            if (!_hasFailed)
            {
                flash.EndWrite(name, ToArray());
            }
        }

        base.Dispose(disposing);
    }
}
