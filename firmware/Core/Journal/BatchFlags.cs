namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What is as usual in a batch, as bits: one bit of the stream says that all is as in the batch before.</summary>
internal static class BatchFlags
{
    /// <summary>The intervals were seen whole.</summary>
    public const int Whole = 1;

    /// <summary>They are what was left when the power failed.</summary>
    public const int Restored = 2;

    /// <summary>The UTC of recording is known.</summary>
    public const int UtcKnown = 4;

    /// <summary>The UTC of their start is known.</summary>
    public const int StartKnown = 8;

    /// <summary>They began where the ones before ended.</summary>
    public const int StartFollows = 16;

    /// <summary>They were recorded their duration after the ones before.</summary>
    public const int RecordedFollows = 32;

    /// <summary>The same circuits, loads and water meters are there as in the batch before.</summary>
    public const int SamePresence = 64;

    /// <summary>As many samples as in the batch before.</summary>
    public const int SameSamples = 128;

    /// <summary>The same circuits tell nothing but their energy.</summary>
    public const int SamePlain = 256;

    /// <summary>All energies are those of whole pulses, where pulses are known.</summary>
    public const int Regular = 512;

    /// <summary>No load was held off.</summary>
    public const int NoShed = 1024;

    /// <summary>The totals of the site are told.</summary>
    public const int Totals = 2048;

    /// <summary>How many there are.</summary>
    public const int BitCount = 12;

    /// <summary>What is expected in the first quarter of an hour of a page.</summary>
    public const int FirstQuarter = Whole | UtcKnown | StartKnown | SamePresence | SameSamples | SamePlain | Regular | NoShed;

    /// <summary>What is expected in the first day of a page.</summary>
    public const int FirstDay = FirstQuarter | StartFollows | RecordedFollows | Totals;
}
