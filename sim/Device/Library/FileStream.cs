using System.IO;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl;

/// <summary>A file of the chip's flash in the place of one of the desktop: to read it, or to write it anew.</summary>
internal class FileStream : Stream
{
    private readonly Stream _stream;

    /// <summary>Opens a file.</summary>
    /// <param name="path">A path on the flash.</param>
    /// <param name="mode">Open or Create: the firmware uses no other.</param>
    /// <param name="access">Read with the first, Write with the second.</param>
    public FileStream(string path, FileMode mode, FileAccess access)
    {
        bool isWrite = mode == FileMode.Create && access == FileAccess.Write;
        if (!isWrite && (mode != FileMode.Open || access != FileAccess.Read))
        {
            throw new System.NotSupportedException("the virtual flash opens files to read, or creates them to write");
        }

        _stream = ChipFiles.Open(path, isWrite);
    }

    /// <inheritdoc/>
    public override bool CanRead => _stream.CanRead;

    /// <inheritdoc/>
    public override bool CanSeek => _stream.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => _stream.CanWrite;

    /// <inheritdoc/>
    public override long Length => _stream.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _stream.Position;
        set => _stream.Position = value;
    }

    /// <inheritdoc/>
    public override void Flush() => _stream.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => _stream.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => _stream.Seek(offset, origin);

    /// <inheritdoc/>
    public override void SetLength(long value) => _stream.SetLength(value);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _stream.Write(buffer, offset, count);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
