namespace System;

/// <summary>Part of an array of bytes.</summary>
public readonly ref struct SpanByte
{
    private readonly Span<byte> _span;

    /// <summary>All of an array.</summary>
    public SpanByte(byte[] array) => _span = array;

    /// <summary>Part of an array.</summary>
    public SpanByte(byte[] array, int start, int length) => _span = array.AsSpan(start, length);

    private SpanByte(Span<byte> span) => _span = span;

    /// <summary>Nothing.</summary>
    public static SpanByte Empty => default;

    /// <summary>Bytes.</summary>
    public int Length => _span.Length;

    /// <summary>True without bytes.</summary>
    public bool IsEmpty => _span.IsEmpty;

    internal Span<byte> Span => _span;

    /// <summary>A byte.</summary>
    public byte this[int index]
    {
        get => _span[index];
        set => _span[index] = value;
    }

    /// <summary>All of an array.</summary>
    public static implicit operator SpanByte(byte[] array) => new(array);

    /// <summary>Copies.</summary>
    public void CopyTo(SpanByte destination) => _span.CopyTo(destination._span);

    /// <summary>What is left from a place on.</summary>
    public SpanByte Slice(int start) => new(_span[start..]);

    /// <summary>A part.</summary>
    public SpanByte Slice(int start, int length) => new(_span.Slice(start, length));

    /// <summary>A copy.</summary>
    public byte[] ToArray() => _span.ToArray();
}
