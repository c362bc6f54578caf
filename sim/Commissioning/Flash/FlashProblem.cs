namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What can go wrong with a board on a bench, as far as it has a remedy of its own.</summary>
public enum FlashProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The program nanoff is not there.</summary>
    NoNanoff,

    /// <summary>There is no such serial port, or it cannot be opened.</summary>
    PortMissing,

    /// <summary>Another program has the port.</summary>
    PortBusy,

    /// <summary>Nothing answers at the port.</summary>
    NoDevice,

    /// <summary>The boot loader does not answer: the board must be put into it by hand.</summary>
    NoBootLoader,

    /// <summary>Another chip, or one too old for the target.</summary>
    WrongChip,

    /// <summary>The flash memory is too small.</summary>
    FlashTooSmall,

    /// <summary>The memory that the target rests on is not there.</summary>
    NoPsram,

    /// <summary>nanoff does not find target or version.</summary>
    UnknownTarget,

    /// <summary>The firmware could not be fetched.</summary>
    NoDownload,

    /// <summary>Writing or erasing failed.</summary>
    WriteFailed,

    /// <summary>nanoff says that it has worked, and names what did not.</summary>
    FailedSilently,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>What it printed says neither that it worked nor that it did not.</summary>
    Unclear,

    /// <summary>It failed in a way that has no name here.</summary>
    Other,

    /// <summary>The board has another interpreter than it was given.</summary>
    OtherTarget,

    /// <summary>The board has another application than it was given, or none.</summary>
    OtherApplication,

    /// <summary>Interpreter and application do not fit each other.</summary>
    NativeMismatch,

    /// <summary>The controller has not reported.</summary>
    Silent,

    /// <summary>The controller runs another site image.</summary>
    OtherSiteImage,

    /// <summary>The controller runs another firmware version.</summary>
    OtherVersion,
}
